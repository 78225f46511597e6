// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.calls;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;

/** Traces with a Micrometer {@link Observation} over OpenTelemetry; its attributes are texts. */
final class Observed implements Service {
  private final Service delegate;
  private final Shape shape;
  private final ObservationRegistry registry;

  private Observed(Service delegate, Shape shape, ObservationRegistry registry) {
    this.delegate = delegate;
    this.shape = shape;
    this.registry = registry;
  }

  static Service wrap(Service delegate, Shape shape, OpenTelemetry openTelemetry) {
    return new Observed(delegate, shape, registry(shape, openTelemetry));
  }

  static ObservationRegistry registry(Shape shape, OpenTelemetry openTelemetry) {
    ObservationRegistry registry = ObservationRegistry.create();
    OtelTracer tracer =
        new OtelTracer(
            openTelemetry.getTracer("micrometer"), new OtelCurrentTraceContext(), event -> {});
    registry.observationConfig().observationHandler(SpansOfKind.handler(shape, tracer));
    return registry;
  }

  @Override
  public String call(String model, int limit, Prompt prompt) {
    Observation observation =
        Observation.createNotStarted("call", registry).contextualName(shape.spanName(model));
    Attributed.describe(
        shape,
        model,
        limit,
        prompt,
        new Attributed.Sink() {
          @Override
          public <T> void put(AttributeKey<T> key, T value) {
            observation.highCardinalityKeyValue(key.getKey(), value.toString());
          }
        });
    return observation.observe(() -> delegate.call(model, limit, prompt));
  }
}
