// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.trace;

import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.Locale;

/** Durations in the unit that suits them. */
final class Durations {

  private static final long MICROSECOND = 1_000;
  private static final long MILLISECOND = 1_000_000;
  private static final long SECOND = 1_000_000_000;

  private Durations() {}

  /** A span's duration, on the right of so many columns. */
  static String aligned(SpanData span, int width) {
    String text = of(span.getEndEpochNanos() - span.getStartEpochNanos());
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  static String of(long nanos) {
    if (nanos < MILLISECOND) {
      return nanos / MICROSECOND + " µs";
    }
    if (nanos < SECOND) {
      return nanos / MILLISECOND + " ms";
    }
    if (nanos < 100 * SECOND) {
      return String.format(Locale.ROOT, "%.2f s", nanos / (double) SECOND);
    }
    return nanos / SECOND + " s";
  }
}
