// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.calls;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@link Shape#MODEL4} as a careful person writes it, with its duration measured: the instrument
 * and the attributes of each model are made once.
 */
@SuppressWarnings("try")
final class MeasuredModel4 implements Service {
  private static final double NANOS_PER_SECOND = 1e9;

  private final Service delegate;
  private final Tracer tracer;
  private final DoubleHistogram duration;
  private final Map<String, Attributes> series = new ConcurrentHashMap<>();

  MeasuredModel4(Service delegate, OpenTelemetry openTelemetry) {
    this.delegate = delegate;
    this.tracer = openTelemetry.getTracer("by-hand");
    this.duration =
        openTelemetry
            .getMeter("by-hand")
            .histogramBuilder("gen_ai.client.operation.duration")
            .setUnit("s")
            .setExplicitBucketBoundariesAdvice(
                List.of(
                    0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96,
                    81.92))
            .build();
  }

  @Override
  public String call(String model, int limit, Prompt prompt) {
    Span span =
        tracer
            .spanBuilder("chat " + model)
            .setSpanKind(SpanKind.CLIENT)
            .setAttribute(Keys.OPERATION, "chat")
            .setAttribute(Keys.PROVIDER, "local")
            .setAttribute(Keys.MODEL, model)
            .setAttribute(Keys.MAX_TOKENS, (long) limit)
            .startSpan();
    long start = System.nanoTime();
    Context context = Context.current().with(span);
    try (Scope scope = context.makeCurrent()) {
      return delegate.call(model, limit, prompt);
    } catch (Throwable error) {
      span.recordException(error);
      span.setStatus(StatusCode.ERROR);
      throw error;
    } finally {
      double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
      span.end();
      duration.record(seconds, series.computeIfAbsent(model, this::attributes), context);
    }
  }

  private Attributes attributes(String model) {
    return Attributes.of(
        Keys.OPERATION, "chat",
        Keys.PROVIDER, "local",
        Keys.MODEL, model);
  }
}
