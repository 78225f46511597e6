// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/** What tests of traced code need: telemetry to look at, and faults to inject. */
@NullMarked
package dev.spanwrap.runtime.testing;

import org.jspecify.annotations.NullMarked;
