// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.testing;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Knows which spans were started and not ended, which no exporter ever sees. */
final class OpenSpans implements SpanProcessor {
  private final Map<String, String> namesById = new ConcurrentHashMap<>();

  int count() {
    return namesById.size();
  }

  List<String> names() {
    return List.copyOf(namesById.values());
  }

  void forget() {
    namesById.clear();
  }

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    namesById.put(span.getSpanContext().getSpanId(), span.getName());
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    namesById.remove(span.getSpanContext().getSpanId());
  }

  @Override
  public boolean isEndRequired() {
    return true;
  }
}
