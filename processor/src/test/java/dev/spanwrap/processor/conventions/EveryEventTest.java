// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.conventions;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.processor.conventions.Published.Signal;
import dev.spanwrap.runtime.ContentCapture;
import dev.spanwrap.runtime.ExceptionRecording;
import dev.spanwrap.runtime.GenAiConventions;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.GenAiConformance;
import dev.spanwrap.runtime.conformance.Rule;
import dev.spanwrap.runtime.conformance.Telemetry;
import dev.spanwrap.runtime.conformance.Violation;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The events of the conventions, emitted by wrappers, accepted, and refused where broken. */
class EveryEventTest {
  private static final String DETAILS = "gen_ai.client.inference.operation.details";
  private static final String EXCEPTION = "gen_ai.client.operation.exception";
  private static final Map<GenAiConventions, Compiled> COMPILED =
      new EnumMap<>(GenAiConventions.class);

  @TempDir static Path directory;

  @RegisterExtension final Telemetry telemetry = Telemetry.create().withContent();

  static List<EverySpanTest.Case> cases() {
    return EverySpanTest.cases().toList();
  }

  @BeforeAll
  static void compile() throws IOException {
    for (GenAiConventions conventions : GenAiConventions.values()) {
      Path output = Files.createDirectory(directory.resolve(conventions.name()));
      COMPILED.put(conventions, Compiled.of(Conventions.interfaces(conventions), output));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void detailsAreThoseOfTheSpan(EverySpanTest.Case one) throws ReflectiveOperationException {
    Tracing tracing =
        telemetry.tracing(
            options -> options.conventions(one.conventions()).captureContent(ContentCapture.EVENT));

    COMPILED.get(one.conventions()).call(one.everything(), tracing);

    if (one.everything().isStreamed()) {
      LogRecordData details = telemetry.logs().get(0);
      assertThat(telemetry.logs()).hasSize(1);
      assertThat(details.getEventName()).isEqualTo(DETAILS);
      assertThat(details.getSeverity()).isEqualTo(Severity.DEBUG);
      assertThat(details.getSpanContext()).isEqualTo(telemetry.span().getSpanContext());
      assertThat(keys(details)).containsExactlyInAnyOrderElementsOf(details(one));
    } else {
      assertThat(telemetry.logs()).noneMatch(log -> DETAILS.equals(log.getEventName()));
    }
  }

  /** The latest table leaves the event to the span's, of which it has all. */
  private static List<String> details(EverySpanTest.Case one) {
    return Published.of(one.conventions()).signals().stream()
        .filter(signal -> signal.name().equals(DETAILS))
        .map(Signal::keys)
        .findFirst()
        .map(keys -> keys.stream().filter(key -> !key.equals("error.type")).toList())
        .orElse(one.everything().keys());
  }

  private static Set<String> keys(LogRecordData log) {
    return log.getAttributes().asMap().keySet().stream()
        .map(AttributeKey::getKey)
        .filter(key -> !key.startsWith("spanwrap."))
        .collect(toSet());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void exceptionsOfClientsAreTheConventionsOwnAndOthersOurs(EverySpanTest.Case one)
      throws ReflectiveOperationException {
    Tracing tracing =
        telemetry.tracing(
            options -> options.conventions(one.conventions()).exceptions(ExceptionRecording.LOG));

    COMPILED
        .get(one.conventions())
        .fail(one.everything(), tracing, new IllegalStateException("broken"));

    assertThat(telemetry.logs()).hasSize(1);
    LogRecordData exception = telemetry.logs().get(0);
    boolean client = telemetry.span().getKind() == SpanKind.CLIENT;
    assertThat(exception.getEventName()).isEqualTo(client ? EXCEPTION : "spanwrap.exception");
    assertThat(exception.getSeverity()).isEqualTo(Severity.WARN);
    assertThat(keys(exception)).containsExactlyInAnyOrder("exception.type", "exception.stacktrace");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void eachBreachOfTheTableIsRefused(EverySpanTest.Case one) throws ReflectiveOperationException {
    Tracing tracing =
        telemetry.tracing(
            options ->
                options
                    .conventions(one.conventions())
                    .exceptions(ExceptionRecording.LOG)
                    .captureContent(ContentCapture.EVENT));
    COMPILED
        .get(one.conventions())
        .fail(one.everything(), tracing, new IllegalStateException("broken"));

    for (LogRecordData log : telemetry.logs()) {
      if (log.getEventName().startsWith("gen_ai.")) {
        Attributes attributes = log.getAttributes();
        assertThat(rules(one, log.getEventName(), log.getSeverity(), attributes)).isEmpty();
        assertThat(rules(one, "gen_ai.mood", log.getSeverity(), attributes))
            .containsExactly(Rule.NAME);
        if (one.conventions() == GenAiConventions.LATEST || log.getEventName().equals(EXCEPTION)) {
          assertThat(rules(one, log.getEventName(), Severity.FATAL, attributes))
              .containsExactly(Rule.SEVERITY);
        }
        assertThat(
                rules(
                    one,
                    log.getEventName(),
                    log.getSeverity(),
                    attributes.toBuilder().put("gen_ai.mood", "calm").build()))
            .containsExactly(Rule.KNOWN_KEY);
        assertThat(
                rules(
                    one,
                    log.getEventName(),
                    log.getSeverity(),
                    attributes.toBuilder()
                        .removeIf(
                            key ->
                                Set.of("exception.type", "gen_ai.operation.name")
                                    .contains(key.getKey()))
                        .build()))
            .containsExactly(Rule.REQUIRED);
      }
    }
  }

  private static List<Rule> rules(
      EverySpanTest.Case one, String name, Severity severity, Attributes attributes) {
    Telemetry byHand = Telemetry.create();
    byHand
        .openTelemetry()
        .getLogsBridge()
        .get("test")
        .logRecordBuilder()
        .setEventName(name)
        .setSeverity(severity)
        .setAllAttributes(attributes)
        .emit();
    return GenAiConformance.create()
        .withContent()
        .against(one.conventions())
        .ofLogs(byHand.logs())
        .stream()
        .map(Violation::rule)
        .toList();
  }
}
