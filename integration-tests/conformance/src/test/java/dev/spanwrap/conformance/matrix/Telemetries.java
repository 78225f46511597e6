// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import dev.spanwrap.runtime.CallListener;
import dev.spanwrap.runtime.ContentCapture;
import dev.spanwrap.runtime.Outcome;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.CheckedSpans;
import dev.spanwrap.runtime.conformance.GenAiConformance;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The OpenTelemetries of the matrix, and the tracing of each mode. */
final class Telemetries {
  /** The name of every traced operation. */
  static final String CALL = "ask";

  static final Traces TRACES = new Traces();
  static final CheckedSpans CHECKED = CheckedSpans.by(GenAiConformance.create().withContent());
  private static final OpenTelemetry SAMPLED = sdk(Sampler.alwaysOn());
  private static final OpenTelemetry UNSAMPLED = sdk(Sampler.alwaysOff());
  static final Tracer TRACER = SAMPLED.getTracer("application");

  private Telemetries() {}

  private static OpenTelemetry sdk(Sampler sampler) {
    SdkTracerProviderBuilder traces =
        SdkTracerProvider.builder()
            .setSampler(sampler)
            .addSpanProcessor(TRACES)
            .addSpanProcessor(CHECKED);
    return OpenTelemetrySdk.builder().setTracerProvider(traces.build()).build();
  }

  /** Returns the tracing of a mode; it adds what it is told to the lists. */
  static Tracing tracing(Mode mode, List<Throwable> internalErrors, List<Outcome> outcomes) {
    if (mode == Mode.DISABLED || mode == Mode.HOOKS_WHILE_DISABLED) {
      return Tracing.disabled();
    }
    OpenTelemetry openTelemetry =
        switch (mode) {
          case NO_SDK -> OpenTelemetry.noop();
          case NOT_SAMPLED -> UNSAMPLED;
          default -> SAMPLED;
        };
    Tracing.Builder builder =
        Tracing.builder(openTelemetry)
            .captureContent(mode == Mode.ON ? ContentCapture.SPAN : ContentCapture.NONE)
            .onInternalError(internalErrors::add);
    if (mode == Mode.NOT_SAMPLED || mode == Mode.LISTENER_THROWS) {
      builder.listener(new Listener(mode, outcomes));
    }
    return builder.build();
  }

  private record Listener(Mode mode, List<Outcome> outcomes) implements CallListener {
    @Override
    public void onElement(TracedCall call, @Nullable Object element) {
      fail();
    }

    @Override
    public void onEnd(TracedCall call, Outcome outcome) {
      outcomes.add(outcome);
      fail();
    }

    private void fail() {
      if (mode == Mode.LISTENER_THROWS) {
        throw new IllegalStateException("listener");
      }
    }
  }
}
