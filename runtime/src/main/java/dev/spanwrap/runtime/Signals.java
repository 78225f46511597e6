// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.logs.LoggerBuilder;
import io.opentelemetry.api.metrics.MeterBuilder;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerBuilder;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a tracing uses of an OpenTelemetry; what that fails to provide is replaced by nothing. */
final class Signals {
  private static final String SCOPE = "dev.spanwrap";

  private final OpenTelemetry openTelemetry;
  private final GenAiConventions conventions;
  private final InternalErrors errors;

  Signals(OpenTelemetry openTelemetry, GenAiConventions conventions, InternalErrors errors) {
    this.openTelemetry = openTelemetry;
    this.conventions = conventions;
    this.errors = errors;
  }

  Tracer tracer() {
    Tracer tracer =
        attempt(
            "tracer",
            () -> {
              TracerBuilder builder = openTelemetry.tracerBuilder(SCOPE);
              version(builder::setInstrumentationVersion);
              schemaUrl(builder::setSchemaUrl);
              return builder.build();
            });
    return tracer == null ? OpenTelemetry.noop().getTracer(SCOPE) : tracer;
  }

  Logger logger() {
    Logger logger =
        attempt(
            "logger",
            () -> {
              LoggerBuilder builder = openTelemetry.getLogsBridge().loggerBuilder(SCOPE);
              version(builder::setInstrumentationVersion);
              schemaUrl(builder::setSchemaUrl);
              return builder.build();
            });
    return logger == null ? OpenTelemetry.noop().getLogsBridge().get(SCOPE) : logger;
  }

  @Nullable Metrics metricsOrNull() {
    return attempt(
        "meter",
        () -> {
          MeterBuilder builder = openTelemetry.getMeterProvider().meterBuilder(SCOPE);
          version(builder::setInstrumentationVersion);
          schemaUrl(builder::setSchemaUrl);
          return new Metrics(builder.build(), conventions);
        });
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
}
