// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

/** Rings when a call has taken too long. */
interface Alarm {

  /** Runs {@code tooLong} if {@code call} takes too long. */
  void set(ToolCall call, Runnable tooLong);
}
