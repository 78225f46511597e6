// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
/** One call, traced in every way that there is. */
@NullMarked
package dev.spanwrap.benchmarks.calls;

import org.jspecify.annotations.NullMarked;
