// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
/** What wrappers add to the start of an application: the demo's, in processes of its own. */
@NullMarked
package dev.spanwrap.benchmarks.start;

import org.jspecify.annotations.NullMarked;
