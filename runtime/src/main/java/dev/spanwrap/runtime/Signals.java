// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.logs.LoggerBuilder;
import io.opentelemetry.api.metrics.MeterBuilder;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerBuilder;
import io.opentelemetry.api.trace.TracerProvider;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a tracing uses of an OpenTelemetry, looked up again where that has got another SDK
 * meanwhile; what it fails to provide is replaced by nothing.
 */
final class Signals {
  private static final String SCOPE = "dev.spanwrap";

  private final OpenTelemetry openTelemetry;
  private final GenAiConventions conventions;
  private final boolean wantsMetrics;
  private final InternalErrors errors;
  private volatile Sources sources;

  Signals(
      OpenTelemetry openTelemetry,
      GenAiConventions conventions,
      boolean wantsMetrics,
      InternalErrors errors) {
    this.openTelemetry = openTelemetry;
    this.conventions = conventions;
    this.wantsMetrics = wantsMetrics && openTelemetry != OpenTelemetry.noop();
    this.errors = errors;
    this.sources = lookUp();
  }

  /** Whether the tracer, asked now, wants spans. */
  boolean wantsSpan() {
    try {
      return sources.tracer().isEnabled() || (isOutdated() && sources.tracer().isEnabled());
    } catch (Throwable error) {
      errors.report("ask", "the tracer", error);
      return false;
    }
  }

  Tracer tracer() {
    return sources.tracer();
  }

  Logger logger() {
    return sources.logger();
  }

  @Nullable Metrics metricsOrNull() {
    return sources.metrics();
  }

  /** Whether there is another SDK than before: then it is used from now on. */
  private boolean isOutdated() {
    if (openTelemetry.getTracerProvider() == sources.provider()) {
      return false;
    }
    sources = lookUp();
    return true;
  }

  private Sources lookUp() {
    OpenTelemetry noop = OpenTelemetry.noop();
    TracerProvider provider = attempt("tracer provider", openTelemetry::getTracerProvider);
    Tracer tracer = attempt("tracer", this::buildTracer);
    Logger logger = attempt("logger", this::buildLogger);
    Metrics metrics = wantsMetrics ? attempt("meter", this::buildMetrics) : null;
    return new Sources(
        provider,
        tracer == null ? noop.getTracer(SCOPE) : tracer,
        logger == null ? noop.getLogsBridge().get(SCOPE) : logger,
        metrics);
  }

  private Tracer buildTracer() {
    TracerBuilder builder = openTelemetry.tracerBuilder(SCOPE);
    version(builder::setInstrumentationVersion);
    schemaUrl(builder::setSchemaUrl);
    return builder.build();
  }

  private Logger buildLogger() {
    LoggerBuilder builder = openTelemetry.getLogsBridge().loggerBuilder(SCOPE);
    version(builder::setInstrumentationVersion);
    schemaUrl(builder::setSchemaUrl);
    return builder.build();
  }

  private Metrics buildMetrics() {
    MeterBuilder builder = openTelemetry.getMeterProvider().meterBuilder(SCOPE);
    version(builder::setInstrumentationVersion);
    schemaUrl(builder::setSchemaUrl);
    return new Metrics(builder.build(), conventions);
  }

  private <T> @Nullable T attempt(String what, Supplier<T> supplier) {
    try {
      return supplier.get();
    } catch (Throwable error) {
      errors.report("get", "the " + what, error);
      return null;
    }
  }

  private static void version(Consumer<String> setter) {
    String version = Signals.class.getPackage().getImplementationVersion();
    if (version != null) {
      setter.accept(version);
    }
  }

  private void schemaUrl(Consumer<String> setter) {
    String url = GenAiNames.schemaUrl(conventions);
    if (url != null) {
      setter.accept(url);
    }
  }

  /** What one SDK provides. */
  private record Sources(
      @Nullable TracerProvider provider, Tracer tracer, Logger logger, @Nullable Metrics metrics) {}
}
