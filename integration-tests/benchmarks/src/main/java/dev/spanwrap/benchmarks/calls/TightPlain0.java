// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.calls;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;

/** {@link Shape#PLAIN0} as who counts nanoseconds writes it. */
@SuppressWarnings("try")
final class TightPlain0 implements Service {
  private final Service delegate;
  private final Tracer tracer;

  TightPlain0(Service delegate, OpenTelemetry openTelemetry) {
    this.delegate = delegate;
    this.tracer = openTelemetry.getTracer("by-hand");
  }

  @Override
  public String call(String model, int limit, Prompt prompt) {
    if (!tracer.isEnabled()) {
      return delegate.call(model, limit, prompt);
    }
    Span span = tracer.spanBuilder("PLAIN0.call").startSpan();
    try (Scope scope = span.makeCurrent()) {
      return delegate.call(model, limit, prompt);
    } catch (Throwable error) {
      span.recordException(error);
      span.setStatus(StatusCode.ERROR);
      throw error;
    } finally {
      span.end();
    }
  }
}
