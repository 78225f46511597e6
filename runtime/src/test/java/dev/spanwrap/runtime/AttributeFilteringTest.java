// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.runtime.conformance.CheckedSpans;
import dev.spanwrap.runtime.conformance.GenAiConformance;
import dev.spanwrap.runtime.conformance.Rule;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanLimits;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two backends side by side, of which one rejects what it does not know. */
class AttributeFilteringTest {
  private static final CaptureKey MODEL = CaptureKey.text("gen_ai.request.model");
  private static final CaptureKey UNKNOWN = CaptureKey.text("gen_ai.request.mood");
  private static final CaptureKey TENANT = CaptureKey.text("app.tenant");

  private final InMemorySpanExporter everything = InMemorySpanExporter.create();

  @RegisterExtension
  final CheckedSpans checked =
      CheckedSpans.by(
          GenAiConformance.create()
              .waiving(Rule.REQUIRED, "The calls say no more than a filter needs.")
              .waiving(Rule.KNOWN_KEY, "A filter is for what the conventions do not know."));

  private final StrictBackend strict = new StrictBackend();
  private final OpenTelemetrySdk sdk =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .setSpanLimits(SpanLimits.builder().setMaxNumberOfAttributes(6).build())
                  .addSpanProcessor(
                      SimpleSpanProcessor.create(
                          AttributeFilteringSpanExporter.create(strict, StrictBackend::takes)))
                  .addSpanProcessor(checked)
                  .addSpanProcessor(SimpleSpanProcessor.create(everything))
                  .build())
          .build();

  @AfterEach
  void shutDown() {
    sdk.close();
  }

  @Test
  void b161_aBackendThatRejectsUnknownKeysGetsTheSpanWithoutThemAndTheOtherAll() {
    TracedCall call = begin();
    call.set(MODEL, "m");
    call.set(UNKNOWN, "calm");
    call.set(TENANT, "t");
    call.cancel();

    assertThat(strict.rejected).isZero();
    assertThat(strict.spans).hasSize(1);
    assertThat(strict.spans.get(0).getAttributes().asMap())
        .containsOnlyKeys(stringKey("gen_ai.operation.name"), stringKey("gen_ai.request.model"));
    assertThat(everything.getFinishedSpanItems().get(0).getAttributes().asMap())
        .containsOnlyKeys(
            stringKey("gen_ai.operation.name"),
            stringKey("gen_ai.request.model"),
            stringKey("gen_ai.request.mood"),
            stringKey("app.tenant"),
            stringKey("spanwrap.outcome"));
  }

  @Test
  void b161_withoutTheFilterTheBackendRejectsTheSpan() {
    try (SdkTracerProvider tracers =
        SdkTracerProvider.builder()
            .addSpanProcessor(checked)
            .addSpanProcessor(SimpleSpanProcessor.create(strict))
            .build()) {
      Tracing.create(OpenTelemetrySdk.builder().setTracerProvider(tracers).build())
          .begin(Operation.named("Model.chat").role(Role.MODEL))
          .cancel();
    }

    assertThat(strict.rejected).isOne();
    assertThat(strict.spans).isEmpty();
  }

  @Test
  void eventsAndLinksAreFilteredToo() {
    SpanContext linked =
        SpanContext.create(
            "0af7651916cd43dd8448eb211c80319c",
            "b7ad6b7169203331",
            TraceFlags.getSampled(),
            TraceState.getDefault());
    Span span =
        sdk.getTracer("test")
            .spanBuilder("s")
            .addLink(linked, Attributes.builder().put("app.a", 1).put("error.type", "e").build())
            .startSpan();
    span.addEvent("e", Attributes.builder().put("app.b", 1).put("error.type", "e").build());
    span.end();

    SpanData filtered = strict.spans.get(0);
    assertThat(filtered.getEvents().get(0).getAttributes().asMap())
        .containsOnlyKeys(stringKey("error.type"));
    assertThat(filtered.getEvents().get(0).getTotalAttributeCount()).isOne();
    assertThat(filtered.getLinks().get(0).getAttributes().asMap())
        .containsOnlyKeys(stringKey("error.type"));
    assertThat(filtered.getLinks().get(0).getSpanContext()).isEqualTo(linked);
    SpanData source = everything.getFinishedSpanItems().get(0);
    assertThat(source.getEvents().get(0).getAttributes().get(longKey("app.b"))).isEqualTo(1);
    assertThat(source.getLinks().get(0).getAttributes().get(longKey("app.a"))).isEqualTo(1);
  }

  @Test
  void aSpanOfWhichNothingGoesIsPassedOnItself() {
    begin().succeed();
    List<SpanData> spans = everything.getFinishedSpanItems();
    InMemorySpanExporter backend = InMemorySpanExporter.create();
    AttributeFilteringSpanExporter.create(backend, StrictBackend::takes).export(spans);

    assertThat(backend.getFinishedSpanItems().get(0)).isSameAs(spans.get(0));
  }

  @Test
  void whatLimitsDroppedStaysCounted() {
    Span span = sdk.getTracer("test").spanBuilder("s").startSpan();
    for (int i = 0; i < 8; i++) {
      span.setAttribute("app." + i, i);
    }
    span.end();

    assertThat(strict.spans.get(0).getAttributes().isEmpty()).isTrue();
    assertThat(strict.spans.get(0).getTotalAttributeCount()).isEqualTo(2);
    assertThat(everything.getFinishedSpanItems().get(0).getTotalAttributeCount()).isEqualTo(8);
  }

  @Test
  void flushAndShutdownReachTheBackend() {
    SpanExporter exporter = AttributeFilteringSpanExporter.create(strict, key -> true);

    assertThat(exporter.flush()).isSameAs(strict.flushed);
    assertThat(exporter.shutdown()).isSameAs(strict.shutDown);
    assertThat(exporter).hasToString("AttributeFilteringSpanExporter{strict}");
  }

  @Test
  void theConventionsOwnTableIsAFilter() {
    Predicate<AttributeKey<?>> known =
        GenAiConformance.create().against(GenAiConventions.V1_41)::knows;
    InMemorySpanExporter backend = InMemorySpanExporter.create();
    SpanExporter exporter = AttributeFilteringSpanExporter.create(backend, known);
    TracedCall call = begin();
    call.set(UNKNOWN, "calm");
    call.set(TENANT, "t");
    call.succeed();

    assertThat(exporter.export(everything.getFinishedSpanItems()).isSuccess()).isTrue();
    assertThat(backend.getFinishedSpanItems().get(0).getAttributes().asMap())
        .containsOnlyKeys(stringKey("gen_ai.operation.name"), stringKey("app.tenant"));
  }

  @Test
  void logRecordsAreFilteredTheSameWay() {
    InMemoryLogRecordExporter all = InMemoryLogRecordExporter.create();
    InMemoryLogRecordExporter some = InMemoryLogRecordExporter.create();
    try (SdkLoggerProvider loggers =
        SdkLoggerProvider.builder()
            .addLogRecordProcessor(
                SimpleLogRecordProcessor.create(
                    AttributeFilteringLogRecordExporter.create(some, StrictBackend::takes)))
            .addLogRecordProcessor(SimpleLogRecordProcessor.create(all))
            .build()) {
      loggers
          .get("test")
          .logRecordBuilder()
          .setEventName("e")
          .setSeverity(Severity.WARN)
          .setBody("b")
          .setAttribute("app.tenant", "t")
          .setAttribute("error.type", "e")
          .emit();
      LogRecordData filtered = some.getFinishedLogRecordItems().get(0);
      LogRecordData source = all.getFinishedLogRecordItems().get(0);

      assertThat(filtered.getAttributes().asMap()).containsOnlyKeys(stringKey("error.type"));
      assertThat(filtered.getTotalAttributeCount()).isOne();
      assertThat(source.getAttributes().size()).isEqualTo(2);
      assertThat(filtered.getEventName()).isEqualTo("e");
      assertThat(filtered.getSeverity()).isEqualTo(Severity.WARN);
      assertThat(filtered.getBodyValue()).isEqualTo(source.getBodyValue());
      assertThat(filtered.getTimestampEpochNanos()).isEqualTo(source.getTimestampEpochNanos());
      assertThat(filtered.getObservedTimestampEpochNanos())
          .isEqualTo(source.getObservedTimestampEpochNanos());
      assertThat(filtered.getResource()).isEqualTo(source.getResource());
      assertThat(filtered.getInstrumentationScopeInfo())
          .isEqualTo(source.getInstrumentationScopeInfo());
      assertThat(filtered.getSpanContext()).isEqualTo(source.getSpanContext());
      assertThat(filtered.getSeverityText()).isEqualTo(source.getSeverityText());
    }
  }

  @Test
  void flushAndShutdownOfLogsReachTheBackend() {
    InMemoryLogRecordExporter backend = InMemoryLogRecordExporter.create();
    AttributeFilteringLogRecordExporter exporter =
        AttributeFilteringLogRecordExporter.create(backend, key -> true);

    assertThat(exporter.flush().isSuccess()).isTrue();
    assertThat(exporter.shutdown().isSuccess()).isTrue();
    assertThat(backend.export(List.of()).isSuccess()).isFalse();
  }

  private TracedCall begin() {
    return Tracing.create(sdk).begin(Operation.named("Model.chat").role(Role.MODEL));
  }

  /** A backend that takes a span whole or not at all. */
  private static final class StrictBackend implements SpanExporter {
    final List<SpanData> spans = new ArrayList<>();
    final CompletableResultCode flushed = new CompletableResultCode().succeed();
    final CompletableResultCode shutDown = new CompletableResultCode().succeed();
    int rejected;

    static boolean takes(AttributeKey<?> key) {
      return List.of("gen_ai.operation.name", "gen_ai.request.model", "error.type")
          .contains(key.getKey());
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> batch) {
      for (SpanData span : batch) {
        if (span.getAttributes().asMap().keySet().stream().allMatch(StrictBackend::takes)) {
          spans.add(span);
        } else {
          rejected++;
        }
      }
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return flushed;
    }

    @Override
    public CompletableResultCode shutdown() {
      return shutDown;
    }

    @Override
    public String toString() {
      return "strict";
    }
  }
}
