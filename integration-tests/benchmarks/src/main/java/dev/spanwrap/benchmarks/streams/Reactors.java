// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.streams;

import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.instrumentation.reactor.v3_1.ContextPropagationOperator;
import reactor.core.observability.micrometer.Micrometer;
import reactor.core.publisher.Flux;

/** What others have for Reactor. */
final class Reactors {
  private Reactors() {}

  /** Returns a feed whose Flux carries its span as OpenTelemetry's library does it, by its hook. */
  static Feed otel(Feed plain, OpenTelemetry openTelemetry) {
    ContextPropagationOperator.create().registerOnEachOperator();
    Tracer tracer = openTelemetry.getTracer("reactor");
    return new OnlyFlux() {
      @Override
      public Flux<Object> flux(int elements) {
        Span span = tracer.spanBuilder("Feed.flux").startSpan();
        return ContextPropagationOperator.runWithContext(
            plain.flux(elements).doFinally(signal -> span.end()), Context.current().with(span));
      }
    };
  }

  /** Returns a feed whose Flux is tapped by Micrometer. */
  static Feed tap(Feed plain, OpenTelemetry openTelemetry) {
    ObservationRegistry registry = ObservationRegistry.create();
    registry
        .observationConfig()
        .observationHandler(
            new DefaultTracingObservationHandler(
                new OtelTracer(
                    openTelemetry.getTracer("micrometer"),
                    new OtelCurrentTraceContext(),
                    event -> {})));
    return new OnlyFlux() {
      @Override
      public Flux<Object> flux(int elements) {
        return plain.flux(elements).name("Feed.flux").tap(Micrometer.observation(registry));
      }
    };
  }
}
