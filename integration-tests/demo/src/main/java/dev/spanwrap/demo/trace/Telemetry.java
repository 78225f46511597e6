// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** An OpenTelemetry SDK that gathers spans for the tree. */
public final class Telemetry implements AutoCloseable {

  private static final String EXPORT_SWITCH = "OTEL_EXPORTER_OTLP_ENDPOINT";
  private static final int SECONDS_TO_EXPORT = 10;

  private final OpenTelemetrySdk sdk;

  private Telemetry(OpenTelemetrySdk sdk) {
    this.sdk = sdk;
  }

  /**
   * Sets an SDK up. With {@code OTEL_EXPORTER_OTLP_ENDPOINT} in the environment, OpenTelemetry's
   * autoconfiguration reads all that concerns it from there, and exports as well.
   *
   * @throws io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException if the environment is
   *     wrong
   */
  public static Telemetry create(Map<String, String> environment, SpanCollector collector) {
    if (environment.getOrDefault(EXPORT_SWITCH, "").isBlank()) {
      SdkTracerProvider tracers = SdkTracerProvider.builder().addSpanProcessor(collector).build();
      return new Telemetry(OpenTelemetrySdk.builder().setTracerProvider(tracers).build());
    }
    return new Telemetry(
        AutoConfiguredOpenTelemetrySdk.builder()
            .addPropertiesSupplier(() -> Map.of("otel.service.name", "spanwrap-demo"))
            .addPropertiesSupplier(() -> properties(environment))
            .addTracerProviderCustomizer(
                (tracers, configuration) -> tracers.addSpanProcessor(collector))
            .disableShutdownHook()
            .build()
            .getOpenTelemetrySdk());
  }

  private static Map<String, String> properties(Map<String, String> environment) {
    return environment.entrySet().stream()
        .filter(variable -> variable.getKey().startsWith("OTEL_"))
        .collect(
            Collectors.toMap(
                variable -> variable.getKey().toLowerCase(Locale.ROOT).replace('_', '.'),
                Map.Entry::getValue));
  }

  /** What wrappers are given. */
  public OpenTelemetry openTelemetry() {
    return sdk;
  }

  /** Exports what is left. */
  @Override
  public void close() {
    sdk.shutdown().join(SECONDS_TO_EXPORT, TimeUnit.SECONDS);
  }
}
