// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks;

import dev.spanwrap.runtime.conformance.GenAiConformance;
import dev.spanwrap.runtime.conformance.Rule;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the spans that end while something is checked, of which Spanwrap's must conform to the
 * GenAI conventions; else drops them, which costs nothing.
 */
public final class Spans implements SpanProcessor {
  private static final GenAiConformance CONFORMANCE =
      GenAiConformance.create()
          .waiving(Rule.REQUIRED, "Each captures as many attributes as its benchmark is about.");

  private boolean keeping;
  private final List<SpanData> kept = new ArrayList<>();

  /**
   * Returns the spans that end while {@code checked} runs.
   *
   * @throws AssertionError if one of Spanwrap's does not conform to the conventions
   */
  public List<SpanData> endedIn(Runnable checked) {
    kept.clear();
    keeping = true;
    try {
      checked.run();
    } finally {
      keeping = false;
    }
    CONFORMANCE.check(
        kept.stream()
            .filter(span -> span.getInstrumentationScopeInfo().getName().equals("dev.spanwrap"))
            .toList());
    return List.copyOf(kept);
  }

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {}

  @Override
  public boolean isStartRequired() {
    return false;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    if (keeping) {
      kept.add(span.toSpanData());
    }
  }

  @Override
  public boolean isEndRequired() {
    return true;
  }
}
