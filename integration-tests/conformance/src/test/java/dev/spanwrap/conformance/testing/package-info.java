// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/** What the tests of conformance look through: telemetry that judges what a test leaves behind. */
@NullMarked
package dev.spanwrap.conformance.testing;

import org.jspecify.annotations.NullMarked;
