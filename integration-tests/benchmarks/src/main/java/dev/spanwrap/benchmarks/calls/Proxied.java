// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.calls;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Traces by a {@link Proxy}: the same work as by hand, around a reflective call. */
@SuppressWarnings("try")
final class Proxied implements InvocationHandler {
  private final Service delegate;
  private final Shape shape;
  private final Tracer tracer;

  private Proxied(Service delegate, Shape shape, OpenTelemetry openTelemetry) {
    this.delegate = delegate;
    this.shape = shape;
    this.tracer = openTelemetry.getTracer("proxy");
  }

  static Service wrap(Service delegate, Shape shape, OpenTelemetry openTelemetry) {
    return (Service)
        Proxy.newProxyInstance(
            Service.class.getClassLoader(),
            new Class<?>[] {Service.class},
            new Proxied(delegate, shape, openTelemetry));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    String model = (String) arguments[0];
    SpanBuilder builder = tracer.spanBuilder(shape.spanName(model));
    if (shape.isModel()) {
      builder.setSpanKind(SpanKind.CLIENT);
    }
    Attributed.describe(
        shape,
        model,
        (Integer) arguments[1],
        (Prompt) arguments[2],
        new Attributed.Sink() {
          @Override
          public <T> void put(AttributeKey<T> key, T value) {
            builder.setAttribute(key, value);
          }
        });
    Span span = builder.startSpan();
    try (Scope scope = span.makeCurrent()) {
      return method.invoke(delegate, arguments);
    } catch (InvocationTargetException thrown) {
      Throwable error = thrown.getCause();
      span.recordException(error);
      span.setStatus(StatusCode.ERROR);
      throw error;
    } finally {
      span.end();
    }
  }
}
