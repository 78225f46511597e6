// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks;

/** Whether anybody wants spans. */
public enum Mode {
  /** Every span is recorded. */
  SAMPLED,
  /** An SDK whose sampler drops every span. */
  UNSAMPLED,
  /** {@code OpenTelemetry.noop()}. */
  NOOP,
  /** Not even asked for: {@code Tracing.disabled()}. */
  DISABLED
}
