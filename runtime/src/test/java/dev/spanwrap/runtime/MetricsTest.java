// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.runtime.conformance.Rule;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is measured, under which names, in which units, with which attributes. */
@SuppressWarnings("try")
class MetricsTest {
  @RegisterExtension
  final Telemetry telemetry =
      Telemetry.create()
          .waiving(Rule.REQUIRED, "the operations say what is tested, nothing of their provider")
          .waiving(Rule.TYPE, "a value of another type is captured");

  private static final Operation CHAT =
      Operation.named("Model.chat")
          .role(Role.MODEL)
          .constant(CaptureKey.text("gen_ai.provider.name"), "local");
  private static final Attributes BASE =
      Attributes.builder()
          .put("gen_ai.operation.name", "chat")
          .put("gen_ai.provider.name", "local")
          .put("gen_ai.request.model", "small")
          .put("gen_ai.response.model", "small-1")
          .put("server.address", "localhost")
          .put("server.port", 8080)
          .build();

  static Stream<Arguments> durations() {
    GenAiConventions released = GenAiConventions.V1_41;
    GenAiConventions latest = GenAiConventions.LATEST;
    return Stream.of(
        Arguments.of(released, Role.MODEL, "gen_ai.client.operation.duration"),
        Arguments.of(released, Role.EMBEDDER, "gen_ai.client.operation.duration"),
        Arguments.of(released, Role.RETRIEVER, "gen_ai.client.operation.duration"),
        Arguments.of(latest, Role.MODEL, "gen_ai.client.inference.duration"),
        Arguments.of(latest, Role.EMBEDDER, "gen_ai.client.operation.duration"),
        Arguments.of(latest, Role.RETRIEVER, "gen_ai.client.operation.duration"),
        Arguments.of(latest, Role.TOOL, "gen_ai.execute_tool.duration"),
        Arguments.of(latest, Role.AGENT, "gen_ai.invoke_agent.duration"),
        Arguments.of(latest, Role.WORKFLOW, "gen_ai.invoke_workflow.duration"));
  }

  @ParameterizedTest
  @MethodSource("durations")
  void eachRoleHasItsDuration(GenAiConventions conventions, Role role, String name) {
    tracing(conventions).begin(Operation.named("Type.method").role(role)).succeed();

    MetricData metric = metric(name);
    assertThat(metric.getUnit()).isEqualTo("s");
    assertThat(histogram(metric).getCount()).isEqualTo(1);
    assertThat(histogram(metric).getBoundaries())
        .isEqualTo(
            MetricNames.durationBuckets(
                DurationMetric.of(role, GenAiNames.operation(role), GenAiNames.kind(role))));
  }

  @Test
  void theReleasedConventionsMeasureNoAgentsToolsAndWorkflows() {
    for (Role role : List.of(Role.AGENT, Role.TOOL, Role.WORKFLOW, Role.PLAIN, Role.HOOK)) {
      tracing(GenAiConventions.V1_41).begin(Operation.named("Type.method").role(role)).succeed();
    }

    assertThat(telemetry.metrics()).isEmpty();
  }

  @Test
  void remoteAgentsAreMeasuredAsClients() {
    Operation remote = Operation.named("Agent.run").role(Role.AGENT).kind(SpanKind.CLIENT);

    tracing(GenAiConventions.LATEST).begin(remote).succeed();

    assertThat(metric("gen_ai.client.operation.duration").getData().getPoints()).hasSize(1);
  }

  @Test
  void releasedNamesOfAModelCall() {
    chat(tracing(GenAiConventions.V1_41)).succeed();

    assertThat(telemetry.metrics())
        .extracting(MetricData::getName)
        .containsExactlyInAnyOrder("gen_ai.client.operation.duration", "gen_ai.client.token.usage");
    assertThat(histogram(metric("gen_ai.client.operation.duration")).getAttributes())
        .isEqualTo(BASE);
    MetricData usage = metric("gen_ai.client.token.usage");
    assertThat(usage.getUnit()).isEqualTo("{token}");
    assertThat(usage.getData().getPoints())
        .extracting(PointData::getAttributes)
        .containsExactlyInAnyOrder(
            BASE.toBuilder().put("gen_ai.token.type", "input").build(),
            BASE.toBuilder().put("gen_ai.token.type", "output").build());
    assertThat(usage.getHistogramData().getPoints())
        .extracting(HistogramPointData::getSum)
        .containsExactlyInAnyOrder(12.0, 7.0);
  }

  @Test
  void latestNamesOfAModelCall() {
    TracedCall call = chat(tracing(GenAiConventions.LATEST));
    call.set(CaptureKey.integer("gen_ai.usage.cache_read.input_tokens"), 5);
    call.set(CaptureKey.integer("gen_ai.usage.cache_creation.input_tokens"), 2);
    call.set(CaptureKey.integer("gen_ai.usage.reasoning.output_tokens"), 3);
    call.succeed();

    Map<String, Long> counters =
        Map.of(
            "gen_ai.client.inference.usage.input_tokens", 12L,
            "gen_ai.client.inference.usage.output_tokens", 7L,
            "gen_ai.client.inference.usage.cache_read.input_tokens", 5L,
            "gen_ai.client.inference.usage.cache_write.input_tokens", 2L,
            "gen_ai.client.inference.usage.reasoning.output_tokens", 3L);
    counters.forEach(
        (name, value) -> {
          Collection<LongPointData> points = metric(name).getLongSumData().getPoints();
          assertThat(points).hasSize(1);
          LongPointData point = points.iterator().next();
          assertThat(point.getValue()).as(name).isEqualTo(value);
          assertThat(point.getAttributes())
              .isEqualTo(BASE.toBuilder().put("gen_ai.token.modality", "unknown").build());
        });
    assertThat(histogram(metric("gen_ai.client.inference.operation.input_tokens")).getSum())
        .isEqualTo(12.0);
    assertThat(histogram(metric("gen_ai.client.inference.operation.output_tokens")).getAttributes())
        .isEqualTo(BASE);
    assertThat(histogram(metric("gen_ai.client.inference.operation.output_tokens")).getBoundaries())
        .startsWith(1.0, 4.0, 16.0)
        .endsWith(67108864.0);
  }

  @Test
  void b175_unknownTokensAreNotMeasuredAndZeroIs() {
    Tracing tracing = tracing(GenAiConventions.V1_41);
    TracedCall call = tracing.begin(CHAT);
    call.set(CaptureKey.integer("gen_ai.usage.output_tokens"), 0);
    call.succeed();

    assertThat(
            histogram(metric("gen_ai.client.token.usage"))
                .getAttributes()
                .get(stringKey("gen_ai.token.type")))
        .isEqualTo("output");
    assertThat(histogram(metric("gen_ai.client.token.usage")).getCount()).isEqualTo(1);
  }

  @Test
  void b176_theDurationIsRecordedOnceOnEveryOutcome() {
    Tracing tracing = tracing(GenAiConventions.V1_41);
    tracing.begin(CHAT).succeed();
    tracing.begin(CHAT).fail(new IOException());
    tracing.begin(CHAT).cancel();
    tracing.begin(CHAT).abandon(1);
    tracing.begin(CHAT).incomplete();

    Attributes base =
        Attributes.builder()
            .put("gen_ai.operation.name", "chat")
            .put("gen_ai.provider.name", "local")
            .build();
    assertThat(metric("gen_ai.client.operation.duration").getHistogramData().getPoints())
        .allSatisfy(point -> assertThat(point.getCount()).isEqualTo(1))
        .extracting(PointData::getAttributes)
        .containsExactlyInAnyOrder(
            base,
            base.toBuilder().put("error.type", "java.io.IOException").build(),
            base.toBuilder().put("spanwrap.outcome", "cancelled").build(),
            base.toBuilder().put("spanwrap.outcome", "abandoned").build(),
            base.toBuilder()
                .put("spanwrap.outcome", "incomplete")
                .put("error.type", "incomplete_stream")
                .build());
  }

  @Test
  void abandonedCallsAreMeasuredUpToTheirLastActivityAndNeverLessThanNothing() {
    tracing(GenAiConventions.V1_41).begin(CHAT).abandon(Duration.ofHours(1).toNanos());

    assertThat(histogram(metric("gen_ai.client.operation.duration")).getSum()).isZero();
  }

  @Test
  void durationsAreTiedToTheSpan() {
    tracing(GenAiConventions.V1_41).begin(CHAT).succeed();

    assertThat(histogram(metric("gen_ai.client.operation.duration")).getExemplars())
        .singleElement()
        .satisfies(
            exemplar ->
                assertThat(exemplar.getSpanContext().getSpanId())
                    .isEqualTo(telemetry.span().getSpanId()));
  }

  @Test
  void aToolIsToldByItsNameAndType() {
    Operation tool = Operation.named("Tool.run").role(Role.TOOL);
    tracing(GenAiConventions.LATEST)
        .prepare(tool)
        .set(CaptureKey.text("gen_ai.tool.name"), "search")
        .set(CaptureKey.text("gen_ai.tool.type"), "function")
        .set(CaptureKey.text("gen_ai.tool.call.id"), "never a dimension")
        .begin()
        .succeed();

    assertThat(histogram(metric("gen_ai.execute_tool.duration")).getAttributes())
        .isEqualTo(
            Attributes.builder()
                .put("gen_ai.tool.name", "search")
                .put("gen_ai.tool.type", "function")
                .build());
  }

  @Test
  void aValueOfAnotherTypeIsNoDimension() {
    tracing(GenAiConventions.V1_41)
        .prepare(CHAT)
        .set(CaptureKey.text("server.port"), "8080")
        .begin()
        .succeed();

    assertThat(
            histogram(metric("gen_ai.client.operation.duration"))
                .getAttributes()
                .get(longKey("server.port")))
        .isNull();
  }

  @Test
  void embeddingsCountTheirTokensUnderTheReleasedNames() {
    for (GenAiConventions conventions : GenAiConventions.values()) {
      TracedCall call = tracing(conventions).begin(Operation.named("E.embed").role(Role.EMBEDDER));
      call.set(CaptureKey.integer("gen_ai.usage.input_tokens"), 4);
      call.succeed();
    }

    assertThat(histogram(metric("gen_ai.client.token.usage")).getSum()).isEqualTo(4.0);
    assertThat(telemetry.metrics())
        .extracting(MetricData::getName)
        .containsOnly("gen_ai.client.operation.duration", "gen_ai.client.token.usage");
  }

  @Test
  void metricsCanBeOff() {
    telemetry.tracing(builder -> builder.metrics(false)).begin(CHAT).succeed();

    assertThat(telemetry.metrics()).isEmpty();
    assertThat(telemetry.spans()).hasSize(1);
  }

  private Tracing tracing(GenAiConventions conventions) {
    return telemetry.tracing(builder -> builder.conventions(conventions));
  }

  private static TracedCall chat(Tracing tracing) {
    TracedCall call =
        tracing
            .prepare(CHAT)
            .set(CaptureKey.text("gen_ai.request.model"), "small")
            .set(CaptureKey.text("server.address"), "localhost")
            .set(CaptureKey.integer("server.port"), 8080)
            .begin();
    call.set(CaptureKey.text("gen_ai.response.model"), "small-1");
    call.set(CaptureKey.text("gen_ai.response.id"), "never a dimension");
    call.set(CaptureKey.integer("gen_ai.usage.input_tokens"), 12);
    call.set(CaptureKey.integer("gen_ai.usage.output_tokens"), 7);
    return call;
  }

  private MetricData metric(String name) {
    List<MetricData> named =
        telemetry.metrics().stream().filter(metric -> metric.getName().equals(name)).toList();
    assertThat(named).as("metrics named %s", name).hasSize(1);
    return named.get(0);
  }

  private static HistogramPointData histogram(MetricData metric) {
    Collection<HistogramPointData> points = metric.getHistogramData().getPoints();
    assertThat(points).hasSize(1);
    return points.iterator().next();
  }
}
