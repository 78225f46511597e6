// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/** Calls that last until a callback among their arguments is told the end. */
@NullMarked
package dev.spanwrap.conformance.callbacks;

import org.jspecify.annotations.NullMarked;
