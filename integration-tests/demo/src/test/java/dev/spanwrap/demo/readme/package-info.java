// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/** The interface that the README shows, to be compiled as it stands there. */
@NullMarked
package dev.spanwrap.demo.readme;

import org.jspecify.annotations.NullMarked;
