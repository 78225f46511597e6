// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.calls;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;

/** {@link Shape#MODEL4} as a careful person writes it. */
@SuppressWarnings("try")
final class ByHandModel4 implements Service {
  private final Service delegate;
  private final Tracer tracer;

  ByHandModel4(Service delegate, OpenTelemetry openTelemetry) {
    this.delegate = delegate;
    this.tracer = openTelemetry.getTracer("by-hand");
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
