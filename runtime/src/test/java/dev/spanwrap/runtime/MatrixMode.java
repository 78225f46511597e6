// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.runtime.conformance.CheckedSpans;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the matrix traces. */
enum MatrixMode {
  ON,
  NOT_SAMPLED,
  OFF,
  EXTRACTOR_THROWS,
  LISTENER_THROWS,
  HOOKS,
  HOOKS_WHILE_OFF,
  IDLE_LIMIT;

  static final CheckedSpans CHECKED = CheckedSpans.create();
  static final InMemorySpanExporter EXPORTER = InMemorySpanExporter.create();
  private static final OpenTelemetry SAMPLED = sdk(Sampler.alwaysOn());
  private static final OpenTelemetry UNSAMPLED = sdk(Sampler.alwaysOff());

  private static OpenTelemetry sdk(Sampler sampler) {
    return OpenTelemetrySdk.builder()
        .setTracerProvider(
            SdkTracerProvider.builder()
                .setSampler(sampler)
                .addSpanProcessor(CHECKED)
                .addSpanProcessor(SimpleSpanProcessor.create(EXPORTER))
                .build())
        .build();
  }

  static OpenTelemetry sampled() {
    return SAMPLED;
  }

  /** One run's tracing, and what it was told. */
  final class Tracer {
    final List<Outcome> outcomes = Collections.synchronizedList(new ArrayList<>());
    final List<String> hooks = Collections.synchronizedList(new ArrayList<>());
    final MatrixLog log;
    private final List<Throwable> internalErrors = Collections.synchronizedList(new ArrayList<>());

    Tracer(MatrixLog log) {
      this.log = log;
    }

    MatrixShape.Calls calls(Operation operation) {
      Tracing.Builder builder =
          Tracing.builder(openTelemetry()).onInternalError(internalErrors::add);
      if (MatrixMode.this == IDLE_LIMIT) {
        builder.abandonAfter(Duration.ofHours(1));
      }
      if (MatrixMode.this == NOT_SAMPLED || MatrixMode.this == LISTENER_THROWS) {
        builder.listener(listener());
      }
      Operation traced =
          MatrixMode.this == EXTRACTOR_THROWS
              ? operation
                  .onElement(
                      (call, element) -> {
                        throw new IllegalStateException("extractor");
                      })
                  .onResult(
                      (call, element) -> {
                        throw new IllegalStateException("extractor");
                      })
              : operation;
      return new MatrixShape.Calls(builder.build(), traced, hooksOrNull());
    }

    private OpenTelemetry openTelemetry() {
      return switch (MatrixMode.this) {
        case OFF, HOOKS_WHILE_OFF -> OpenTelemetry.noop();
        case NOT_SAMPLED -> UNSAMPLED;
        default -> SAMPLED;
      };
    }

    private CallListener listener() {
      return new CallListener() {
        @Override
        public void onElement(TracedCall call, Object element) {
          fail();
        }

        @Override
        public void onEnd(TracedCall call, Outcome outcome) {
          outcomes.add(outcome);
          fail();
        }

        private void fail() {
          if (MatrixMode.this == LISTENER_THROWS) {
            throw new IllegalStateException("listener");
          }
        }
      };
    }

    private @Nullable CallHooks hooksOrNull() {
      if (MatrixMode.this != HOOKS && MatrixMode.this != HOOKS_WHILE_OFF) {
        return null;
      }
      return new CallHooks() {
        @Override
        public void start() {
          hook("start");
        }

        @Override
        public void element(Object element) {
          hook("element");
        }

        @Override
        public void complete(@Nullable Object result) {
          hook("complete");
        }

        @Override
        public void error(Throwable error) {
          hook("error");
        }

        @Override
        public void cancel() {
          hook("cancel");
        }

        private void hook(String signal) {
          log.producerSpans.add(
              io.opentelemetry.api.trace.Span.current().getSpanContext().getSpanId());
          hooks.add(signal);
        }
      };
    }

    void checkInternalErrors() {
      if (MatrixMode.this == EXTRACTOR_THROWS || MatrixMode.this == LISTENER_THROWS) {
        assertThat(internalErrors).allMatch(error -> error instanceof IllegalStateException);
      } else {
        assertThat(internalErrors).isEmpty();
      }
    }
  }

  boolean isOff() {
    return this == OFF || this == HOOKS_WHILE_OFF;
  }

  boolean records() {
    return !isOff() && this != NOT_SAMPLED;
  }

  boolean hasHooks() {
    return this == HOOKS || this == HOOKS_WHILE_OFF;
  }
}
