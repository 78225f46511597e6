// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
/** What tracing costs: beside no tracing, tracing by hand, and what else there is. */
@NullMarked
package dev.spanwrap.benchmarks;

import org.jspecify.annotations.NullMarked;
