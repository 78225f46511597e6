// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
/** Hooks, sessions and older implementations: what meeting a call costs. */
@NullMarked
package dev.spanwrap.benchmarks.hooks;

import org.jspecify.annotations.NullMarked;
