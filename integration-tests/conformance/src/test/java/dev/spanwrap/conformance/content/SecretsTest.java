// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.content;

import static dev.spanwrap.conformance.content.Plant.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.spanwrap.conformance.content.Plant.Box;
import dev.spanwrap.conformance.content.Plant.Identity;
import dev.spanwrap.runtime.ContentCapture;
import dev.spanwrap.runtime.ContentFormat;
import dev.spanwrap.runtime.Conversation;
import dev.spanwrap.runtime.ExceptionRecording;
import dev.spanwrap.runtime.Redactors;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Secrets in every place that can hold one: arguments, results, elements, map keys, texts of
 * objects, identities, carriers, hook payloads, exceptions with their causes.
 */
class SecretsTest {
  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  private static final Set<String> CONTENT =
      Set.of(
          "run.input",
          "run.note",
          "run.output",
          "model.question",
          "model.answer",
          "model.refusal",
          "gen_ai.tool.call.arguments",
          "gen_ai.tool.call.result",
          "tool.object",
          "tool.elements",
          "tool.last");

  /** Runs everything once, well and ill. */
  @SuppressWarnings("try")
  private void runEverything(UnaryOperator<Tracing.Builder> options) {
    Tracing tracing = telemetry.tracing(options);
    Plant.Run run = TracedPlant_Run.wrap(new QuietRun(), tracing);
    Plant.Model model = TracedPlant_Model.wrap(new EchoModel(), new QuietDriven(), tracing);
    Plant.Tool tool = TracedPlant_Tool.wrap(new EchoTool(), tracing);
    Identity key = Identity.of("run");
    try (Scope scope = Conversation.of("c-1").makeCurrent()) {
      run.onStart(key, Box.of("input"));
      run.onNote(key, Box.of("note"));
      Map<String, String> headers = new HashMap<>(Map.of("authorization", SECRET + " header"));
      model.ask(Box.of("question"), Identity.of("model"), headers);
      assertThat(catchThrowable(() -> model.ask(Box.of("fail"), Identity.of("failing"), headers)))
          .hasMessageContaining(SECRET);
      tool.later(Map.of(SECRET + " argument", Box.of("argument"))).toCompletableFuture().join();
      tool.stream(Box.of("object")).forEachRemaining(box -> {});
      assertThat(catchThrowable(() -> tool.stream(SECRET + " fail").forEachRemaining(box -> {})))
          .hasMessageContaining(SECRET);
      run.onEnd(key, Box.of("output"));
    }
  }

  static Stream<UnaryOperator<Tracing.Builder>> silent() {
    return Stream.of(
        it -> it,
        it -> it.captureContent(ContentCapture.NONE),
        it -> it.captureContent(ContentCapture.NONE).exceptions(ExceptionRecording.LOG),
        it ->
            it.captureContent(ContentCapture.NONE)
                .exceptions(ExceptionRecording.SPAN_EVENT_AND_LOG),
        it -> it.captureContent(ContentCapture.NONE).exceptions(ExceptionRecording.NONE));
  }

  @ParameterizedTest
  @MethodSource("silent")
  void b154_withContentOffNothingThatWasSaidIsTold(UnaryOperator<Tracing.Builder> options) {
    runEverything(options);

    assertThat(telemetry.spans()).hasSize(6);
    assertThat(everything()).doesNotContain(SECRET);
  }

  @Test
  void b154_withContentOffTheKeysAreAbsentToo() {
    runEverything(it -> it.captureContent(ContentCapture.NONE));

    assertThat(keysWith(telemetry.spans(), "")).doesNotContainAnyElementsOf(CONTENT);
    assertThat(telemetry.logs()).isEmpty();
  }

  /** Names of spans and what a conversation carries are no content: nobody opts in to them. */
  @Test
  @SuppressWarnings("try")
  void whatIsGivenOnPurposeIsToldThereAndNowhereElse() {
    Tracing tracing = telemetry.tracing(it -> it.captureContent(ContentCapture.NONE));
    Plant.Model model = TracedPlant_Model.wrap(new EchoModel(), new QuietDriven(), tracing);
    Plant.Named named = TracedPlant_Named.wrap(query -> query, tracing);
    Conversation conversation =
        Conversation.of(SECRET + " id").with(AttributeKey.stringKey("app.user"), SECRET + " user");
    try (Scope scope = conversation.makeCurrent()) {
      model.ask(Box.of("question"), Identity.of("model"), new HashMap<>());
      named.lookUp(SECRET + " query");
    }

    assertThat(keysWith(telemetry.spans(), SECRET))
        .containsExactlyInAnyOrder("app.user", "gen_ai.conversation.id");
    assertThat(telemetry.spans())
        .extracting(SpanData::getName)
        .containsExactly("chat tiny", "look up " + SECRET + " query");
    assertThat(telemetry.logs()).isEmpty();
    assertThat(telemetry.metrics().toString()).doesNotContain(SECRET);
  }

  @ParameterizedTest
  @EnumSource(ContentFormat.class)
  void withContentOnItIsWhereItWasAskedForOnly(ContentFormat format) {
    telemetry.withContent();
    runEverything(it -> it.captureContent(ContentCapture.SPAN).contentFormat(format));

    assertThat(keysWith(telemetry.spans(), SECRET)).isEqualTo(new TreeSet<>(CONTENT));
    assertThat(telemetry.logs()).isEmpty();
    assertThat(telemetry.metrics().toString()).doesNotContain(SECRET);
    assertThat(everything()).doesNotContain("ignored of", "password of", "key run", "header");
  }

  @Test
  void inEventsOnlyTheSpanTellsNothing() {
    telemetry.withContent();
    runEverything(
        it -> it.captureContent(ContentCapture.EVENT).exceptions(ExceptionRecording.NONE));

    assertThat(keysWith(telemetry.spans(), "")).doesNotContainAnyElementsOf(CONTENT);
    Set<String> told = new TreeSet<>();
    for (LogRecordData event : telemetry.logs()) {
      assertThat(event.getEventName())
          .isIn("gen_ai.client.inference.operation.details", "spanwrap.operation.details");
      event
          .getAttributes()
          .forEach(
              (key, value) ->
                  told.addAll(value.toString().contains(SECRET) ? Set.of(key.getKey()) : Set.of()));
    }
    assertThat(told).isEqualTo(new TreeSet<>(CONTENT));
    assertThat(everything()).doesNotContain("ignored of", "password of", "key run", "header");
  }

  @Test
  void aRedactorKeepsThemOutOfContentAndOfMessages() {
    telemetry.withContent();
    runEverything(
        it ->
            it.captureContent(ContentCapture.SPAN_AND_EVENT)
                .exceptions(ExceptionRecording.SPAN_EVENT_AND_LOG)
                .redactor(Redactors.pattern(java.util.regex.Pattern.compile(SECRET))));

    assertThat(everything()).doesNotContain(SECRET).contains("[redacted] text of question");
    assertThat(telemetry.spans())
        .anySatisfy(
            span -> assertThat(span.getStatus().getDescription()).isEqualTo("[redacted] failure"));
  }

  @Test
  void exceptionMessagesAloneTellNoContent() {
    runEverything(it -> it.captureContent(ContentCapture.NONE).exceptionMessages(true));

    assertThat(keysWith(telemetry.spans(), SECRET)).isEmpty();
    assertThat(telemetry.spans())
        .anySatisfy(
            span -> assertThat(span.getStatus().getDescription()).isEqualTo(SECRET + " failure"));
  }

  @Test
  void exceptionMessagesOffHoldsForDescriptionsToo() {
    runEverything(it -> it.captureContent(ContentCapture.NONE).exceptionMessages(false));

    assertThat(telemetry.spans())
        .allSatisfy(span -> assertThat(span.getStatus().getDescription()).isEmpty());
  }

  private static Set<String> keysWith(List<SpanData> spans, String text) {
    Set<String> keys = new TreeSet<>();
    for (SpanData span : spans) {
      span.getAttributes()
          .forEach(
              (key, value) -> {
                if (value.toString().contains(text)) {
                  keys.add(key.getKey());
                }
              });
    }
    return keys;
  }

  /** Everything that was told, as text. */
  private String everything() {
    StringBuilder text = new StringBuilder();
    for (SpanData span : telemetry.spans()) {
      text.append(span).append(span.getName()).append(span.getAttributes());
      text.append(span.getStatus()).append(span.getLinks());
      for (EventData event : span.getEvents()) {
        text.append(event).append(event.getName()).append(event.getAttributes());
      }
    }
    for (LogRecordData log : telemetry.logs()) {
      text.append(log).append(log.getAttributes()).append(log.getBodyValue());
    }
    return text.append(telemetry.metrics()).toString();
  }

  private static RuntimeException failure() {
    RuntimeException cause = new IllegalArgumentException(SECRET + " cause");
    RuntimeException failure = new IllegalStateException(SECRET + " failure", cause);
    failure.addSuppressed(new IllegalStateException(SECRET + " suppressed"));
    return failure;
  }

  private static final class EchoModel implements Plant.Model {
    @Override
    public Box ask(Box question, Identity key, Map<String, String> headers) {
      if (question.text().contains("fail")) {
        throw failure();
      }
      return Box.of("answer");
    }

    @Override
    public String toString() {
      return SECRET + " model";
    }
  }

  private static final class EchoTool implements Plant.Tool {
    @Override
    public CompletionStage<Box> later(Map<String, Box> arguments) {
      return CompletableFuture.completedFuture(Box.of("result"));
    }

    @Override
    public Iterator<Box> stream(Object arguments) {
      Stream<Box> boxes = Stream.of(Box.of("first"), Box.of("second"));
      return arguments instanceof Box
          ? boxes.iterator()
          : Stream.generate(
                  () -> {
                    if (arguments != null) {
                      throw failure();
                    }
                    return Box.of("never");
                  })
              .iterator();
    }
  }

  private static final class QuietDriven implements Plant.Driven {
    @Override
    public void onStart(Box question) {}

    @Override
    public void onEnd(Box question, Identity key, Map<String, String> headers, Box answer) {}

    @Override
    public void onError(Box question, Identity key, Map<String, String> headers, Throwable error) {}
  }

  private static final class QuietRun implements Plant.Run {
    @Override
    public void onStart(Identity run, Box input) {}

    @Override
    public void onNote(Identity run, Box note) {}

    @Override
    public void onEnd(Identity run, Box output) {}
  }
}
