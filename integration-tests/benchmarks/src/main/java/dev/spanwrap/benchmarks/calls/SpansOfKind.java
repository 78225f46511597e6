// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.calls;

import io.micrometer.observation.Observation;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;

/** Starts clients' spans, which Micrometer's own handler leaves to senders that propagate. */
final class SpansOfKind extends DefaultTracingObservationHandler {
  private final Tracer tracer;

  private SpansOfKind(Tracer tracer) {
    super(tracer);
    this.tracer = tracer;
  }

  /** Returns Micrometer's own handler where that starts spans of the kind of {@code shape}. */
  static DefaultTracingObservationHandler handler(Shape shape, Tracer tracer) {
    return shape.isModel() ? new SpansOfKind(tracer) : new DefaultTracingObservationHandler(tracer);
  }

  @Override
  public void onStart(Observation.Context context) {
    Span.Builder span = tracer.spanBuilder().kind(Span.Kind.CLIENT);
    Span parent = getParentSpan(context);
    if (parent != null) {
      span.setParent(parent.context());
    }
    getTracingContext(context).setSpan(span.start());
  }
}
