// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwrap.runtime.GenAiConventions;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.logs.TestLogRecordData;
import io.opentelemetry.sdk.testing.trace.TestSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule, kept and broken. */
class GenAiConformanceTest {
  private static final String SCHEMA = "https://opentelemetry.io/schemas/1.41.0";
  private static final List<Double> SECONDS =
      List.of(
          0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92);

  private final GenAiConformance conformance = GenAiConformance.create();

  @ParameterizedTest
  @EnumSource
  void aConformingSpanPasses(GenAiConventions conventions) {
    assertThatCode(
            () ->
                conformance
                    .against(conventions)
                    .check(List.of(chat(attributes -> attributes.put("app.tenant", "t")))))
        .doesNotThrowAnyException();
  }

  @Test
  void anUnknownKeyIsNamedWithWhereItIsAndWhatToDo() {
    assertThatThrownBy(
            () -> conformance.check(List.of(chat(it -> it.put("gen_ai.request.modle", "m")))))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            The telemetry does not conform to the conventions:
              [KnownKey] Keys in gen_ai. are the conventions' own, but the span 'chat m' has \
            gen_ai.request.modle, which the conventions (1.41) do not know. \
            Use a known key or a namespace of yours.""");
  }

  @Test
  void wrongTypeIsFound() {
    assertThat(broken(chat(it -> it.put("gen_ai.usage.input_tokens", "3"))))
        .containsExactly(Rule.TYPE);
  }

  @Test
  void missingProviderIsFound() {
    SpanData span =
        span("chat", SpanKind.CLIENT, Attributes.builder().put("gen_ai.operation.name", "chat"));

    assertThat(broken(span)).containsExactly(Rule.REQUIRED);
  }

  @Test
  void addressWithoutPortIsFound() {
    assertThat(broken(chat(it -> it.put("server.address", "h")))).containsExactly(Rule.REQUIRED);
    assertThat(broken(chat(it -> it.put("server.address", "h").put("server.port", 1)))).isEmpty();
  }

  @Test
  void whatAnotherOperationHasIsFound() {
    assertThat(broken(chat(it -> it.put("gen_ai.tool.name", "t")))).containsExactly(Rule.ALLOWED);
  }

  @Test
  void contentIsFoundUnlessItWasAskedFor() {
    SpanData span =
        chat(it -> it.put(AttributeKey.valueKey("gen_ai.input.messages"), Value.of(List.of())));

    assertThat(broken(span)).containsExactly(Rule.OPT_IN);
    assertThat(conformance.withContent().ofSpans(List.of(span))).isEmpty();
  }

  @Test
  void valuesThatSayNothingAreFound() {
    assertThat(
            broken(
                chat(
                    it ->
                        it.put("gen_ai.request.stream", false)
                            .put("gen_ai.request.choice.count", 1))))
        .containsExactly(Rule.VALUE, Rule.VALUE);
  }

  @Test
  void wrongNameAndKindAreFound() {
    AttributesBuilder attributes =
        Attributes.builder()
            .put("gen_ai.operation.name", "execute_tool")
            .put("gen_ai.tool.name", "search");

    assertThat(broken(span("search", SpanKind.CLIENT, attributes)))
        .containsExactly(Rule.KIND, Rule.NAME);
    assertThat(broken(span("execute_tool search", SpanKind.INTERNAL, attributes))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ERROR,false,true", "UNSET,true,true", "OK,false,true", "ERROR,true,false"})
  void statusAndErrorTypeGoTogether(String status, boolean typed, boolean violated) {
    AttributesBuilder attributes = chatAttributes();
    if (typed) {
      attributes.put("error.type", "timeout");
    }
    StatusData data =
        status.equals("ERROR")
            ? StatusData.error()
            : status.equals("OK") ? StatusData.ok() : StatusData.unset();

    assertThat(broken(span("chat m", SpanKind.CLIENT, attributes, data)))
        .isEqualTo(violated ? List.of(Rule.STATUS) : List.of());
  }

  @Test
  void eventsOfASpanAreHeldAgainstTheTableToo() {
    SpanData span =
        TestSpanData.builder()
            .setName("work")
            .setKind(SpanKind.INTERNAL)
            .setStartEpochNanos(1)
            .setEndEpochNanos(2)
            .setHasEnded(true)
            .setStatus(StatusData.unset())
            .setEvents(
                List.of(EventData.create(1, "e", Attributes.builder().put("gen_ai.x", 1).build())))
            .build();

    assertThat(broken(span)).containsExactly(Rule.KNOWN_KEY);
  }

  @Test
  void anAgentInThisProcessNeedsItsProviderInOneStateAndMustNotHaveItInTheOther() {
    AttributesBuilder attributes =
        Attributes.builder()
            .put("gen_ai.operation.name", "invoke_agent")
            .put("gen_ai.provider.name", "openai");
    List<SpanData> spans = List.of(span("invoke_agent", SpanKind.INTERNAL, attributes));

    assertThat(conformance.against(GenAiConventions.V1_41).ofSpans(spans)).isEmpty();
    assertThat(conformance.against(GenAiConventions.LATEST).ofSpans(spans))
        .extracting(Violation::rule)
        .containsExactly(Rule.ALLOWED);
  }

  @Test
  void theSchemaOfTheScopeTellsTheConventions() {
    SpanData later =
        TestSpanData.builder()
            .setName("chat m")
            .setKind(SpanKind.CLIENT)
            .setStartEpochNanos(1)
            .setEndEpochNanos(2)
            .setHasEnded(true)
            .setStatus(StatusData.unset())
            .setAttributes(chatAttributes().put("gen_ai.usage.cache_write.input_tokens", 1).build())
            .build();

    assertThat(broken(later)).isEmpty();
    assertThat(conformance.against(GenAiConventions.V1_41).ofSpans(List.of(later)))
        .extracting(Violation::rule)
        .containsExactly(Rule.KNOWN_KEY);
  }

  @Test
  void whatTheConventionsAddedSinceIsKnownUnlessTheyAreMeantToTheLetter() {
    SpanData added = chat(it -> it.put("gen_ai.request.reasoning.level", "high"));
    SpanData mistyped = chat(it -> it.put("gen_ai.request.reasoning.level", 3));
    SpanData renamed = chat(it -> it.put("gen_ai.usage.cache_write.input_tokens", 1));
    SpanData content = chat(it -> it.put("gen_ai.prompt.variable.city", "Rome"));

    assertThat(broken(added)).isEmpty();
    assertThat(broken(mistyped)).containsExactly(Rule.TYPE);
    assertThat(broken(renamed)).containsExactly(Rule.KNOWN_KEY);
    assertThat(broken(content)).containsExactly(Rule.OPT_IN);
    assertThat(conformance.against(GenAiConventions.V1_41).ofSpans(List.of(added)))
        .extracting(Violation::rule)
        .containsExactly(Rule.KNOWN_KEY);
  }

  @Test
  void metricsAreHeldAgainstTheTable() {
    assertThat(measured("gen_ai.client.operation.duration", "s", SECONDS, "openai")).isEmpty();
    assertThat(measured("gen_ai.client.operation.duration", "ms", SECONDS, "openai"))
        .containsExactly(Rule.UNIT);
    assertThat(measured("gen_ai.client.operation.duration", "s", List.of(1.0), "openai"))
        .containsExactly(Rule.BUCKETS);
    assertThat(measured("gen_ai.client.operation.duration", "s", SECONDS, null))
        .containsExactly(Rule.REQUIRED);
    assertThat(measured("gen_ai.client.duration", "s", SECONDS, "openai"))
        .containsExactly(Rule.NAME);
    assertThat(measured("app.duration", "ms", List.of(1.0), null)).isEmpty();
  }

  @Test
  void aCounterIsNoHistogram() {
    Collection<MetricData> metrics =
        exported(
            provider ->
                provider
                    .meterBuilder("test")
                    .setSchemaUrl(SCHEMA)
                    .build()
                    .counterBuilder("gen_ai.client.operation.duration")
                    .setUnit("s")
                    .build()
                    .add(1, dimensions("openai")));

    assertThat(conformance.ofMetrics(metrics))
        .extracting(Violation::rule)
        .containsExactly(Rule.INSTRUMENT);
  }

  @Test
  void eventsAreHeldAgainstTheTable() {
    assertThat(logged("gen_ai.client.operation.exception", Severity.WARN)).isEmpty();
    assertThat(logged("gen_ai.client.operation.exception", Severity.ERROR))
        .containsExactly(Rule.SEVERITY);
    assertThat(logged("gen_ai.client.exception", Severity.WARN)).containsExactly(Rule.NAME);
    assertThat(logged("app.event", Severity.ERROR)).isEmpty();
  }

  @Test
  void aWaivedRuleIsNotCheckedAndNeedsAReason() {
    SpanData span = chat(it -> it.put("gen_ai.tool.name", "t"));

    assertThat(
            conformance
                .waiving(Rule.ALLOWED, "tools of models")
                .waiving(Rule.NAME, "named by hand")
                .ofSpans(List.of(span)))
        .isEmpty();
    assertThatThrownBy(() -> conformance.waiving(Rule.ALLOWED, " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void knowsTheKeysOfTheConventionsAndWhatIsNoneOfTheirs() {
    AttributeKey<Long> released = AttributeKey.longKey("gen_ai.usage.cache_creation.input_tokens");

    assertThat(conformance.knows(released)).isTrue();
    assertThat(conformance.against(GenAiConventions.V1_41).knows(released)).isTrue();
    assertThat(conformance.against(GenAiConventions.LATEST).knows(released)).isFalse();
    assertThat(conformance.knows(AttributeKey.stringKey("gen_ai.prompt.variable.city"))).isTrue();
    assertThat(conformance.knows(AttributeKey.stringKey("gen_ai.x"))).isFalse();
    assertThat(conformance.knows(AttributeKey.stringKey("app.x"))).isTrue();
  }

  @Test
  void theExtensionFailsATestByWhatWasCollected() {
    SpanData span = chat(it -> it.put("gen_ai.tool.name", "t"));
    ConformanceExtension extension =
        ConformanceExtension.of(() -> List.of(span), List::of, List::of);

    assertThatThrownBy(() -> extension.check())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("[Allowed]");
    assertThatCode(
            () -> extension.checking(conformance.waiving(Rule.ALLOWED, "on purpose")).check())
        .doesNotThrowAnyException();
  }

  private List<Rule> broken(SpanData span) {
    return conformance.ofSpans(List.of(span)).stream().map(Violation::rule).toList();
  }

  private List<Rule> measured(
      String name, String unit, List<Double> buckets, @Nullable String provider) {
    Collection<MetricData> metrics =
        exported(
            meters ->
                meters
                    .meterBuilder("test")
                    .setSchemaUrl(SCHEMA)
                    .build()
                    .histogramBuilder(name)
                    .setUnit(unit)
                    .setExplicitBucketBoundariesAdvice(buckets)
                    .build()
                    .record(1, dimensions(provider)));
    return conformance.ofMetrics(metrics).stream().map(Violation::rule).toList();
  }

  private List<Rule> logged(String event, Severity severity) {
    LogRecordData log =
        TestLogRecordData.builder()
            .setInstrumentationScopeInfo(scope())
            .setEventName(event)
            .setSeverity(severity)
            .setAttributes(Attributes.builder().put("exception.type", "x").build())
            .build();
    return conformance.ofLogs(List.of(log)).stream().map(Violation::rule).toList();
  }

  private static Collection<MetricData> exported(Consumer<SdkMeterProvider> measuring) {
    InMemoryMetricReader reader = InMemoryMetricReader.create();
    try (SdkMeterProvider meters =
        SdkMeterProvider.builder().registerMetricReader(reader).build()) {
      measuring.accept(meters);
      return reader.collectAllMetrics();
    }
  }

  private static Attributes dimensions(@Nullable String provider) {
    AttributesBuilder attributes = Attributes.builder().put("gen_ai.operation.name", "chat");
    return provider == null
        ? attributes.build()
        : attributes.put("gen_ai.provider.name", provider).build();
  }

  private static AttributesBuilder chatAttributes() {
    return Attributes.builder()
        .put("gen_ai.operation.name", "chat")
        .put("gen_ai.provider.name", "openai")
        .put("gen_ai.request.model", "m");
  }

  private static SpanData chat(UnaryOperator<AttributesBuilder> more) {
    return span("chat m", SpanKind.CLIENT, more.apply(chatAttributes()));
  }

  private static SpanData span(String name, SpanKind kind, AttributesBuilder attributes) {
    return span(name, kind, attributes, StatusData.unset());
  }

  private static SpanData span(
      String name, SpanKind kind, AttributesBuilder attributes, StatusData status) {
    return TestSpanData.builder()
        .setInstrumentationScopeInfo(scope())
        .setName(name)
        .setKind(kind)
        .setStartEpochNanos(1)
        .setEndEpochNanos(2)
        .setHasEnded(true)
        .setStatus(status)
        .setAttributes(attributes.build())
        .build();
  }

  private static InstrumentationScopeInfo scope() {
    return InstrumentationScopeInfo.builder("test").setSchemaUrl(SCHEMA).build();
  }
}
