// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.CheckedSpans;
import dev.spanwrap.runtime.conformance.GenAiConformance;
import dev.spanwrap.runtime.conformance.Rule;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;

@SuppressWarnings("try")
class PropagationTest {
  @RegisterExtension
  final CheckedSpans checked =
      CheckedSpans.by(
          GenAiConformance.create()
              .waiving(Rule.REQUIRED, "The tool says no more than its carrier."));

  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final OpenTelemetrySdk openTelemetry =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(checked)
                  .addSpanProcessor(SimpleSpanProcessor.create(spans))
                  .build())
          .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
          .build();

  private @Nullable Map<String, ?> received;

  private final RemoteTool plain =
      new RemoteTool() {
        @Override
        public String call(String tool, Map<String, String> headers) {
          received = headers;
          return tool;
        }

        @Override
        public Mono<String> callLater(String tool, Map<String, String> headers) {
          received = headers;
          return Mono.just(tool);
        }

        @Override
        public Mono<String> callHot(String tool, Map<String, String> headers) {
          received = headers;
          return Mono.just(tool);
        }

        @Override
        public CompletionStage<String> callAsync(String tool, Map<String, String> headers) {
          received = headers;
          return CompletableFuture.completedFuture(tool);
        }

        @Override
        public String post(String tool, Map<String, Object> metadata) {
          received = metadata;
          return tool;
        }
      };

  private final RemoteTool tool = TracedRemoteTool.wrap(plain, Tracing.create(openTelemetry));

  private String traceparent() {
    SpanContext span = spans.getFinishedSpanItems().get(0).getSpanContext();
    return String.join(
        "-", "00", span.getTraceId(), span.getSpanId(), span.getTraceFlags().asHex());
  }

  @Test
  void b123_theDelegateGetsACopyWithTheCallsOwnSpan() {
    Map<String, String> headers = new LinkedHashMap<>(Map.of("tenant", "acme"));

    tool.call("search", headers);

    assertThat(headers).containsExactly(Map.entry("tenant", "acme"));
    assertThat(received).isEqualTo(Map.of("tenant", "acme", "traceparent", traceparent()));
  }

  @Test
  void b123_theDelegateOfAFutureGetsTheCallsOwnSpan() {
    tool.callAsync("search", null);

    assertThat(received).isEqualTo(Map.of("traceparent", traceparent()));
  }

  @Test
  void whereTheCallOpensAtSubscribeTheDelegateGetsTheCallersSpan() {
    Span caller = openTelemetry.getTracer("test").spanBuilder("caller").startSpan();
    Mono<String> later;
    try (Scope scope = caller.makeCurrent()) {
      later = tool.callLater("search", Map.of("traceparent", "00-stale"));
    }
    caller.end();

    assertThat(received).isEqualTo(Map.of("traceparent", traceparent()));
    assertThat(later.block()).isEqualTo("search");
    assertThat(spans.getFinishedSpanItems()).hasSize(2);
  }

  @Test
  void whereAStreamIsHotTheDelegateGetsTheCallsOwnSpan() {
    assertThat(tool.callHot("search", null).block()).isEqualTo("search");

    assertThat(received).isEqualTo(Map.of("traceparent", traceparent()));
  }

  @Test
  void theDelegateGetsANewMapForNone() {
    tool.call("search", null);

    assertThat(received).isEqualTo(Map.of("traceparent", traceparent()));
  }

  @Test
  void b123_staleKeysAreReplacedHoweverTheyAreWritten() {
    tool.call("search", Map.of("Traceparent", "00-stale", "tracestate", "vendor=stale"));

    assertThat(received).isEqualTo(Map.of("traceparent", traceparent()));
  }

  @Test
  void metadataKeepsItsObjects() {
    Object budget = new Object();

    tool.post("search", Map.of("budget", budget));

    assertThat(received).isEqualTo(Map.of("budget", budget, "traceparent", traceparent()));
  }

  @Test
  void aPropagatorThatFailsChangesNothing() {
    List<Throwable> errors = new ArrayList<>();
    OpenTelemetry broken =
        new OpenTelemetry() {
          @Override
          public TracerProvider getTracerProvider() {
            return openTelemetry.getTracerProvider();
          }

          @Override
          public ContextPropagators getPropagators() {
            throw new IllegalStateException("no propagators");
          }
        };
    Map<String, String> headers = Map.of("tenant", "acme");
    Tracing tracing = Tracing.builder(broken).onInternalError(errors::add).build();

    assertThat(TracedRemoteTool.wrap(plain, tracing).call("search", headers)).isEqualTo("search");

    assertThat(received).isSameAs(headers);
    assertThat(errors).hasSize(1);
    assertThat(spans.getFinishedSpanItems()).hasSize(1);
  }

  @Test
  void b166_withTracingOffTheCarrierItselfIsPassed() {
    assertThat(TracedRemoteTool.wrap(plain, Tracing.disabled())).isSameAs(plain);
  }
}
