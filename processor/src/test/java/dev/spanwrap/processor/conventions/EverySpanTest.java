// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.conventions;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.processor.conventions.Published.Attribute;
import dev.spanwrap.runtime.ContentCapture;
import dev.spanwrap.runtime.Conversation;
import dev.spanwrap.runtime.GenAiConventions;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.GenAiConformance;
import dev.spanwrap.runtime.conformance.Rule;
import dev.spanwrap.runtime.conformance.Telemetry;
import dev.spanwrap.runtime.conformance.Violation;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every row of the conventions' spans, emitted by a wrapper, accepted, and refused where broken.
 */
class EverySpanTest {
  private static final Map<GenAiConventions, Compiled> COMPILED =
      new EnumMap<>(GenAiConventions.class);

  @TempDir static Path directory;

  @RegisterExtension final Telemetry telemetry = Telemetry.create().withContent();

  /** An operation of a span under some conventions. */
  record Case(GenAiConventions conventions, Everything everything) {
    @Override
    public String toString() {
      return conventions + " " + everything.name();
    }
  }

  static Stream<Case> cases() {
    return Stream.of(GenAiConventions.values())
        .flatMap(
            conventions ->
                Conventions.interfaces(conventions).stream()
                    .map(everything -> new Case(conventions, everything)));
  }

  @BeforeAll
  static void compile() throws IOException {
    for (GenAiConventions conventions : GenAiConventions.values()) {
      List<Everything> interfaces = new ArrayList<>();
      for (Everything everything : Conventions.interfaces(conventions)) {
        interfaces.add(everything);
        required(everything).forEach(key -> interfaces.add(everything.without(key)));
        interfaces.add(everything.without("gen_ai.conversation.id"));
      }
      Path output = Files.createDirectory(directory.resolve(conventions.name()));
      COMPILED.put(conventions, Compiled.of(interfaces, output));
    }
  }

  /** The keys that a user must capture. */
  private static List<String> required(Everything everything) {
    return everything.captured().stream()
        .filter(Attribute::isRequired)
        .map(Attribute::key)
        .toList();
  }

  private Tracing tracing(Case one) {
    return tracing(telemetry, one);
  }

  private static Tracing tracing(Telemetry telemetry, Case one) {
    return telemetry.tracing(
        options -> options.conventions(one.conventions).captureContent(ContentCapture.SPAN));
  }

  private SpanData emitted(Case one) throws ReflectiveOperationException {
    COMPILED.get(one.conventions).call(one.everything, tracing(one));
    return telemetry.span();
  }

  private static Set<String> conventional(SpanData span) {
    return span.getAttributes().asMap().keySet().stream()
        .map(AttributeKey::getKey)
        .filter(key -> !key.startsWith("spanwrap."))
        .collect(toSet());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void allThatTheConventionsHaveIsRecorded(Case one) throws ReflectiveOperationException {
    SpanData span = emitted(one);

    assertThat(conventional(span)).containsExactlyInAnyOrderElementsOf(one.everything.keys());
    assertThat(span.getName()).startsWith(one.everything.operation());
    assertThat(span.getKind())
        .isEqualTo(SpanKind.valueOf(one.everything.signal().kind().toUpperCase(Locale.ROOT)));
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aFailureIsTypedAndAnError(Case one) throws ReflectiveOperationException {
    COMPILED
        .get(one.conventions)
        .fail(one.everything, tracing(one), new IllegalStateException("broken"));

    assertThat(conventional(telemetry.span())).contains("error.type");
    assertThat(telemetry.span().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aConversationIsNamedWhereTheConventionsHaveIt(Case one) throws ReflectiveOperationException {
    Everything silent = one.everything.without("gen_ai.conversation.id");
    try (Scope scope = Conversation.of("c-1").makeCurrent()) {
      assertThat(scope).isNotNull();
      COMPILED.get(one.conventions).call(silent, tracing(one));
    }

    assertThat(conventional(telemetry.span()))
        .containsExactlyInAnyOrderElementsOf(one.everything.keys());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tokensAreSummedWhereTheConventionsHaveThem(Case one) throws ReflectiveOperationException {
    Tracing tracing = tracing(one);
    Everything chat =
        Conventions.interfaces(one.conventions).stream()
            .filter(everything -> everything.operation().equals("chat"))
            .findFirst()
            .orElseThrow();
    COMPILED
        .get(one.conventions)
        .callAnd(one.everything, tracing, () -> COMPILED.get(one.conventions).call(chat, tracing));

    assertThat(conventional(telemetry.spans().get(telemetry.spans().size() - 1)))
        .allMatch(
            key ->
                one.everything.keys().contains(key)
                    || (one.everything.operation().equals("invoke_workflow")
                        && key.startsWith("gen_ai.usage.")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatTheConventionsAddedSinceIsRecordedForThoseWhoCaptureIt(Case one)
      throws ReflectiveOperationException {
    Case released = new Case(GenAiConventions.V1_41, one.everything);
    Telemetry older = Telemetry.create();
    COMPILED.get(one.conventions).call(one.everything, tracing(older, released));

    assertThat(conventional(older.span()))
        .containsAll(
            one.everything.keys().stream()
                .filter(key -> !key.equals("gen_ai.usage.cache_write.input_tokens"))
                .toList());
    assertThat(GenAiConformance.create().withContent().ofSpans(older.spans()))
        .as("what the compiler takes without a warning is known")
        .extracting(Violation::rule)
        .doesNotContain(Rule.KNOWN_KEY, Rule.TYPE);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void samplersSeeWhatTheConventionsMarkForThem(Case one) throws ReflectiveOperationException {
    Set<String> seen = new HashSet<>();
    Telemetry sampled = Telemetry.sampledBy(new Spy(seen));

    COMPILED.get(one.conventions).call(one.everything, tracing(sampled, one));

    assertThat(seen)
        .containsAll(
            one.everything.signal().attributes().stream()
                .filter(Attribute::sampled)
                .map(Attribute::key)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatIsRequiredAndNotCapturedIsMissed(Case one) throws ReflectiveOperationException {
    for (String key : required(one.everything)) {
      Telemetry lacking = Telemetry.create();
      COMPILED.get(one.conventions).call(one.everything.without(key), tracing(lacking, one));
      assertThat(violations(one, lacking.span()))
          .singleElement()
          .satisfies(
              violation -> {
                assertThat(violation.rule()).isEqualTo(Rule.REQUIRED);
                assertThat(violation.text()).contains(key);
              });
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void contentThatNobodyAskedForIsRefused(Case one) throws ReflectiveOperationException {
    SpanData span = emitted(one);
    long content = one.everything.captured().stream().filter(Attribute::isOptIn).count();

    assertThat(GenAiConformance.create().against(one.conventions).ofSpans(List.of(span)))
        .hasSize((int) content)
        .allMatch(violation -> violation.rule() == Rule.OPT_IN);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void eachBreachOfTheTableIsRefused(Case one) throws ReflectiveOperationException {
    SpanData span = emitted(one);

    assertThat(violations(one, span)).isEmpty();
    for (AttributeKey<?> key : span.getAttributes().asMap().keySet()) {
      if (!key.getKey().startsWith("spanwrap.") && !key.getKey().equals("gen_ai.operation.name")) {
        assertThat(rules(one, new Changed(span, mistyped(span, key)))).contains(Rule.TYPE);
      }
    }
    for (String key : keysOfOthers(one)) {
      Attributes more = span.getAttributes().toBuilder().put(key, "x").build();
      assertThat(rules(one, new Changed(span, more))).as(key).contains(Rule.ALLOWED);
    }
    Attributes unknown = span.getAttributes().toBuilder().put("gen_ai.mood", "calm").build();
    assertThat(rules(one, new Changed(span, unknown))).containsExactly(Rule.KNOWN_KEY);
    assertThat(rules(one, new Changed(span, "Model.call", span.getKind(), span.getStatus())))
        .containsExactly(Rule.NAME);
    assertThat(rules(one, new Changed(span, span.getName(), SpanKind.SERVER, span.getStatus())))
        .contains(Rule.KIND);
    for (StatusData status : List.of(StatusData.ok(), StatusData.error())) {
      assertThat(rules(one, new Changed(span, span.getName(), span.getKind(), status)))
          .containsExactly(Rule.STATUS);
    }
  }

  /** Texts of the conventions that this span does not have. */
  private static List<String> keysOfOthers(Case one) {
    return Published.of(one.conventions).signals().stream()
        .filter(signal -> signal.type().equals("span"))
        .flatMap(signal -> signal.attributes().stream())
        .filter(attribute -> attribute.type().equals("string"))
        .map(Attribute::key)
        .filter(key -> key.startsWith("gen_ai.") && !one.everything.signal().has(key))
        .distinct()
        .toList();
  }

  private static Attributes mistyped(SpanData span, AttributeKey<?> key) {
    AttributesBuilder changed = span.getAttributes().toBuilder();
    changed.removeIf(key::equals);
    return changed.put(AttributeKey.booleanArrayKey(key.getKey()), true, false).build();
  }

  private static List<Violation> violations(Case one, SpanData span) {
    return GenAiConformance.create().withContent().against(one.conventions).ofSpans(List.of(span));
  }

  private static List<Rule> rules(Case one, SpanData span) {
    return violations(one, span).stream().map(Violation::rule).toList();
  }

  /** A span with something else than what was emitted. */
  private static final class Changed extends DelegatingSpanData {
    private final Attributes attributes;
    private final String name;
    private final SpanKind kind;
    private final StatusData status;

    Changed(SpanData span, Attributes attributes) {
      super(span);
      this.attributes = attributes;
      this.name = span.getName();
      this.kind = span.getKind();
      this.status = span.getStatus();
    }

    Changed(SpanData span, String name, SpanKind kind, StatusData status) {
      super(span);
      this.attributes = span.getAttributes();
      this.name = name;
      this.kind = kind;
      this.status = status;
    }

    @Override
    public Attributes getAttributes() {
      return attributes;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public SpanKind getKind() {
      return kind;
    }

    @Override
    public StatusData getStatus() {
      return status;
    }
  }

  /** Samples all, and notes which attributes it was told. */
  private record Spy(Set<String> seen) implements Sampler {
    @Override
    public SamplingResult shouldSample(
        Context parent,
        String traceId,
        String name,
        SpanKind kind,
        Attributes attributes,
        List<LinkData> links) {
      attributes.forEach((key, value) -> seen.add(key.getKey()));
      return SamplingResult.recordAndSample();
    }

    @Override
    public String getDescription() {
      return "spy";
    }
  }
}
