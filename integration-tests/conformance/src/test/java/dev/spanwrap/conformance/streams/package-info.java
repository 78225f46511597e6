// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/** How streams end, what is derived from them, and random programs on them. */
@NullMarked
package dev.spanwrap.conformance.streams;

import org.jspecify.annotations.NullMarked;
