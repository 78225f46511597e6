// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/** Calls whose results carry a stream, or are one of a type of their own. */
@NullMarked
package dev.spanwrap.conformance.carriers;

import org.jspecify.annotations.NullMarked;
