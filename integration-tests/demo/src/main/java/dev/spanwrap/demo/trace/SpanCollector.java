// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.trace;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Gathers every span, in the order in which they start. */
public final class SpanCollector implements SpanProcessor {

  private final List<ReadableSpan> started = new CopyOnWriteArrayList<>();

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    started.add(span);
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {}

  @Override
  public boolean isEndRequired() {
    return false;
  }

  /** The spans that have ended, in the order of their start. */
  public List<SpanData> ended() {
    return started.stream().filter(ReadableSpan::hasEnded).map(ReadableSpan::toSpanData).toList();
  }

  /** The names of the spans that have not ended. */
  public List<String> open() {
    return started.stream().filter(span -> !span.hasEnded()).map(ReadableSpan::getName).toList();
  }
}
