// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
/** What it costs to record content. */
@NullMarked
package dev.spanwrap.benchmarks.content;

import org.jspecify.annotations.NullMarked;
