// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
/** What processors cost a build, in a warm javac. */
@NullMarked
package dev.spanwrap.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
