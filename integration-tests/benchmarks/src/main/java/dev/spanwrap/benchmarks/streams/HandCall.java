// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.streams;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.concurrent.atomic.AtomicBoolean;

/** What a careful person keeps for a stream: its span, who consumes it, how many elements came. */
final class HandCall {
  private static final AttributeKey<Long> ELEMENTS =
      AttributeKey.longKey("spanwrap.stream.elements");
  private static final AttributeKey<Double> FIRST =
      AttributeKey.doubleKey("spanwrap.stream.time_to_first_element");
  private static final double NANOS_PER_SECOND = 1e9;

  final Context producer;
  final Context consumer;
  private final Span span;
  private final long start = System.nanoTime();
  private final AtomicBoolean ended = new AtomicBoolean();
  private long elements;
  private long first;

  HandCall(Tracer tracer, String name) {
    this.consumer = Context.current();
    this.span = tracer.spanBuilder(name).startSpan();
    this.producer = consumer.with(span);
  }

  void element() {
    if (elements++ == 0) {
      first = System.nanoTime();
    }
  }

  void succeed() {
    if (ended.compareAndSet(false, true)) {
      describe();
      span.end();
    }
  }

  void fail(Throwable error) {
    if (ended.compareAndSet(false, true)) {
      describe();
      span.recordException(error);
      span.setStatus(StatusCode.ERROR);
      span.end();
    }
  }

  private void describe() {
    if (span.isRecording()) {
      span.setAttribute(ELEMENTS, elements);
      if (elements > 0) {
        span.setAttribute(FIRST, (first - start) / NANOS_PER_SECOND);
      }
    }
  }
}
