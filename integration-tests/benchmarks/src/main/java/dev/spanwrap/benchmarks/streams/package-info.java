// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
/** Streams of a thousand elements, traced in every way that there is. */
@NullMarked
package dev.spanwrap.benchmarks.streams;

import org.jspecify.annotations.NullMarked;
