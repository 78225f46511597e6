// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The spans of many traces at once: each run of the matrix is a trace. */
final class Traces implements SpanProcessor {
  private final Map<String, Trace> traces = new ConcurrentHashMap<>();

  /** Spans that ended, and how many are open. */
  private static final class Trace {
    final List<SpanData> ended = new CopyOnWriteArrayList<>();
    final AtomicInteger open = new AtomicInteger();
  }

  private Trace trace(String id) {
    return traces.computeIfAbsent(id, any -> new Trace());
  }

  /** The spans of this trace that ended. */
  List<SpanData> ended(String traceId) {
    return trace(traceId).ended;
  }

  /** How many spans of this trace are open. */
  int open(String traceId) {
    return trace(traceId).open.get();
  }

  /** How many calls of this trace ended. */
  int calls(String traceId) {
    return (int)
        ended(traceId).stream().filter(span -> span.getName().equals(Telemetries.CALL)).count();
  }

  void forget(String traceId) {
    traces.remove(traceId);
  }

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    trace(span.getSpanContext().getTraceId()).open.incrementAndGet();
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    Trace trace = trace(span.getSpanContext().getTraceId());
    trace.ended.add(span.toSpanData());
    trace.open.decrementAndGet();
  }

  @Override
  public boolean isEndRequired() {
    return true;
  }
}
