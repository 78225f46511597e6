// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks;

import dev.spanwrap.runtime.Tracing;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.OpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.samplers.Sampler;

/** An OpenTelemetry whose spans and metrics go nowhere, and what checks them before. */
public final class Telemetry {
  private final Mode mode;
  private final boolean metrics;
  private final Spans spans = new Spans();
  private final Measurements measurements = new Measurements();
  private final OpenTelemetry openTelemetry;
  private final Tracing tracing;

  private Telemetry(Mode mode, boolean metrics) {
    this.mode = mode;
    this.metrics = metrics;
    this.openTelemetry =
        switch (mode) {
          case SAMPLED -> sdk(Sampler.alwaysOn());
          case UNSAMPLED -> sdk(Sampler.alwaysOff());
          case NOOP, DISABLED -> OpenTelemetry.noop();
        };
    this.tracing = mode == Mode.DISABLED ? Tracing.disabled() : Tracing.create(openTelemetry);
  }

  /** Returns a telemetry without metrics. */
  public static Telemetry of(Mode mode) {
    return new Telemetry(mode, false);
  }

  /** Returns a telemetry with metrics that somebody reads. */
  public static Telemetry withMetrics(Mode mode) {
    return new Telemetry(mode, true);
  }

  private OpenTelemetry sdk(Sampler sampler) {
    OpenTelemetrySdkBuilder sdk =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                SdkTracerProvider.builder().setSampler(sampler).addSpanProcessor(spans).build());
    if (metrics) {
      sdk.setMeterProvider(SdkMeterProvider.builder().registerMetricReader(measurements).build());
    }
    return sdk.build();
  }

  /** Returns what tracing by hand, and every peer, is given. */
  public OpenTelemetry openTelemetry() {
    return openTelemetry;
  }

  /** Returns what all wrappers of Spanwrap's are given: that in which they meet. */
  public Tracing tracing() {
    return tracing;
  }

  public Mode mode() {
    return mode;
  }

  public Spans spans() {
    return spans;
  }

  public Measurements measurements() {
    return measurements;
  }
}
