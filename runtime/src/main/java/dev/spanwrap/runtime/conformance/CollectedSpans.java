// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.conformance;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the spans that ended, and knows which did not, which no exporter ever sees. */
final class CollectedSpans implements SpanProcessor {
  private final Map<String, String> openNamesById = new ConcurrentHashMap<>();
  private final List<SpanData> ended = new CopyOnWriteArrayList<>();

  List<SpanData> ended() {
    return List.copyOf(ended);
  }

  List<String> openNames() {
    return List.copyOf(openNamesById.values());
  }

  void forgetEnded() {
    ended.clear();
  }

  void forgetOpen() {
    openNamesById.clear();
  }

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    openNamesById.put(span.getSpanContext().getSpanId(), span.getName());
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    openNamesById.remove(span.getSpanContext().getSpanId());
    ended.add(span.toSpanData());
  }

  @Override
  public boolean isEndRequired() {
    return true;
  }
}
