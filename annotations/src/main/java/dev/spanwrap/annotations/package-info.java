// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/** The annotations that say what Spanwrap traces and captures. */
@NullMarked
package dev.spanwrap.annotations;

import org.jspecify.annotations.NullMarked;
