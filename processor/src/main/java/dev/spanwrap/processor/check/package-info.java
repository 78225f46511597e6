// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/** Rules that a model must obey before code is generated for it. */
@NullMarked
package dev.spanwrap.processor.check;

import org.jspecify.annotations.NullMarked;
