// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerBuilder;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.propagation.ContextPropagators;

/** An OpenTelemetry whose SDK comes, or goes, while it is in use. */
final class Late implements OpenTelemetry, TracerProvider, TracerBuilder, Tracer {
  volatile OpenTelemetry delegate = OpenTelemetry.noop();

  @Override
  public TracerProvider getTracerProvider() {
    return this;
  }

  @Override
  public ContextPropagators getPropagators() {
    return ContextPropagators.noop();
  }

  @Override
  public Tracer get(String scope) {
    return this;
  }

  @Override
  public Tracer get(String scope, String version) {
    return this;
  }

  @Override
  public TracerBuilder tracerBuilder(String scope) {
    return this;
  }

  @Override
  public TracerBuilder setSchemaUrl(String url) {
    return this;
  }

  @Override
  public TracerBuilder setInstrumentationVersion(String version) {
    return this;
  }

  @Override
  public Tracer build() {
    return this;
  }

  @Override
  public boolean isEnabled() {
    return delegate.getTracer("late").isEnabled();
  }

  @Override
  public SpanBuilder spanBuilder(String name) {
    return delegate.getTracer("late").spanBuilder(name);
  }
}
