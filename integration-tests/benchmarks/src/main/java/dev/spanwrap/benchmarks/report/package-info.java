// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
/** Tables and a chart of what was measured. */
@NullMarked
package dev.spanwrap.benchmarks.report;

import org.jspecify.annotations.NullMarked;
