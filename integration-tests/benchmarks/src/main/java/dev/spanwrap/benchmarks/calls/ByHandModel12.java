// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.calls;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;

/** {@link Shape#MODEL12} as a careful person writes it. */
@SuppressWarnings("try")
final class ByHandModel12 implements Service {
  private final Service delegate;
  private final Tracer tracer;

  ByHandModel12(Service delegate, OpenTelemetry openTelemetry) {
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
            .setAttribute(Keys.ADDRESS, "localhost")
            .setAttribute(Keys.PORT, 8080L)
            .setAttribute(Keys.MODEL, model)
            .setAttribute(Keys.MAX_TOKENS, (long) limit)
            .setAttribute(Keys.TEMPERATURE, prompt.temperature())
            .setAttribute(Keys.TOP_P, prompt.topP())
            .setAttribute(Keys.TOP_K, prompt.topK())
            .setAttribute(Keys.FREQUENCY, prompt.frequencyPenalty())
            .setAttribute(Keys.PRESENCE, prompt.presencePenalty())
            .setAttribute(Keys.SEED, prompt.seed())
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
