// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance;

import static io.opentelemetry.api.common.AttributeKey.booleanKey;
import static io.opentelemetry.api.common.AttributeKey.doubleKey;
import static io.opentelemetry.api.common.AttributeKey.longArrayKey;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringArrayKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwrap.annotations.Aggregate;
import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Mapper;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.conformance.testing.SpanTree;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.AttributeKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Roots, steps, narrowing, aggregates and mappers of captures. */
class CapturePathsTest {
  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  record Usage(long inputTokens, Long outputTokens) {}

  enum Reason {
    STOP,
    LENGTH
  }

  record Choice(Reason finishReason, List<String> tags) {}

  /** A bean, with accessors of every spelling. */
  static class Reply {
    public String id = "r-1";
    private final List<Choice> choices;
    private final Optional<Usage> usage;

    Reply(List<Choice> choices, Optional<Usage> usage) {
      this.choices = choices;
      this.usage = usage;
    }

    public List<Choice> getChoices() {
      return choices;
    }

    public Optional<Usage> usage() {
      return usage;
    }

    public boolean isDone() {
      return true;
    }

    public Choice[] array() {
      return choices == null ? null : choices.toArray(Choice[]::new);
    }
  }

  static final class CodedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int code;

    CodedException(int code) {
      super("secret");
      this.code = code;
    }

    public int code() {
      return code;
    }
  }

  public static final class Upper implements Mapper<String, String> {
    @Override
    public String map(String value) {
      return value.toUpperCase(Locale.ROOT);
    }
  }

  public static final class Length implements Mapper<List<String>, Integer> {
    @Override
    public Integer map(List<String> value) {
      return value.size();
    }
  }

  public static final class Broken implements Mapper<Object, String> {
    @Override
    public String map(Object value) {
      throw new IllegalStateException("mapper");
    }
  }

  public static final class ToNull implements Mapper<Object, String> {
    @Override
    public String map(Object value) {
      return null;
    }
  }

  @Traced(Role.MODEL)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  @Capture(value = GenAi.REQUEST_MODEL, from = "delegate.modelName")
  @Capture(value = "app.shared", from = "prompt")
  @Capture(value = GenAi.RESPONSE_ID, from = "result.id")
  @Capture(value = GenAi.RESPONSE_FINISH_REASONS, from = "result.choices.finishReason")
  @Capture(value = GenAi.USAGE_INPUT_TOKENS, from = "result.usage.inputTokens")
  @Capture(value = GenAi.USAGE_OUTPUT_TOKENS, from = "result.usage.outputTokens")
  @Capture(value = "app.done", from = "result.done")
  @Capture(value = "app.tags", from = "result.choices.tags")
  @Capture(value = "app.array", from = "result.array.finishReason")
  @Capture(value = "app.choices", from = "result.choices.size")
  @Capture(value = "app.code", from = "error.code", when = CodedException.class)
  @Capture(value = "app.error", from = "error.class")
  interface Model {
    String modelName();

    Reply chat(String prompt);

    CompletableFuture<Reply> later(String question);

    @Capture(value = GenAi.REQUEST_MODEL, from = "model")
    Reply override(String model, String prompt);
  }

  @Traced
  interface Tool {
    String run(
        @Capture(value = "upper", mapper = Upper.class) String name,
        @Capture(value = "count", mapper = Length.class) List<String> names,
        @Capture(value = "broken", mapper = Broken.class) Object any,
        @Capture(value = "null", mapper = ToNull.class)
            @Capture(value = "length", from = "length", when = String.class)
            @Capture(value = "number", when = Integer.class)
            Object other);

    @Capture(value = "reason", from = "reason")
    @Capture(value = GenAi.RESPONSE_FINISH_REASONS, from = "reason")
    void one(Reason reason);
  }

  interface Event {}

  record Delta(String text, int tokens) implements Event {}

  record Done(Usage usage, List<Integer> parts) implements Event {}

  @Traced
  interface Streams {
    @Streamed
    @Capture(
        value = "first",
        from = "element.text",
        when = Delta.class,
        aggregate = Aggregate.FIRST)
    @Capture(value = "last", from = "element.text", when = Delta.class)
    @Capture(value = "sum", from = "element.tokens", when = Delta.class, aggregate = Aggregate.SUM)
    @Capture(value = "max", from = "element.tokens", when = Delta.class, aggregate = Aggregate.MAX)
    @Capture(
        value = "count",
        from = "element.text",
        when = Delta.class,
        aggregate = Aggregate.COUNT)
    @Capture(value = "elements", from = "element", aggregate = Aggregate.COUNT)
    @Capture(
        value = GenAi.USAGE_INPUT_TOKENS,
        from = "element.usage.inputTokens",
        when = Done.class)
    @Capture(value = "parts", from = "element.parts", when = Done.class)
    Iterator<Event> events(String prompt);

    @Streamed
    @Capture(value = "sum", from = "element", aggregate = Aggregate.SUM)
    @Capture(value = "max", from = "element", aggregate = Aggregate.MAX)
    @Capture(value = "first", from = "element", aggregate = Aggregate.FIRST)
    @Capture(value = "last", from = "element", aggregate = Aggregate.LAST)
    Iterator<Double> numbers(String prompt);
  }

  @Test
  void interfaceCapturesApplyWhereTheirPathResolves() {
    Model model = model(reply());

    model.chat("p");
    model.later("q").join();

    Map<AttributeKey<?>, Object> later =
        new java.util.HashMap<>(telemetry.spans().get(0).getAttributes().asMap());
    assertThat(later)
        .containsEntry(stringKey("app.shared"), "p")
        .containsEntry(stringKey("gen_ai.request.model"), "m")
        .containsEntry(stringKey("gen_ai.response.id"), "r-1")
        .containsEntry(stringArrayKey("gen_ai.response.finish_reasons"), List.of("STOP", "LENGTH"))
        .containsEntry(longKey("gen_ai.usage.input_tokens"), 11L)
        .containsEntry(longKey("gen_ai.usage.output_tokens"), 22L)
        .containsEntry(booleanKey("app.done"), true)
        .containsEntry(stringArrayKey("app.tags"), List.of("a", "b", "c"))
        .containsEntry(stringArrayKey("app.array"), List.of("STOP", "LENGTH"))
        .containsEntry(longKey("app.choices"), 2L)
        .hasSize(12);
    later.remove(stringKey("app.shared"));
    assertThat(telemetry.spans().get(1).getAttributes().asMap()).isEqualTo(later);
  }

  @Test
  void captureOnAMethodReplacesTheInterfacesOfTheSameKey() {
    model(reply()).override("own", "p");

    assertThat(telemetry.span().getName()).isEqualTo("chat own");
    assertThat(telemetry.span().getAttributes().get(stringKey("gen_ai.request.model")))
        .isEqualTo("own");
  }

  @Test
  void whatReplacesACaptureReplacesItWhereItFindsNothing() {
    model(reply()).override(null, "p");

    assertThat(telemetry.span().getAttributes().get(stringKey("gen_ai.request.model"))).isNull();
  }

  @Test
  void nullElementsOfACollectionAreSkippedAndNullPartsEndThePath() {
    model(
            new Reply(
                Arrays.asList(null, new Choice(null, null), new Choice(Reason.STOP, List.of())),
                Optional.of(new Usage(0, null))))
        .chat("p");

    assertThat(telemetry.span().getAttributes().asMap())
        .containsEntry(stringArrayKey("gen_ai.response.finish_reasons"), List.of("STOP"))
        .containsEntry(longKey("gen_ai.usage.input_tokens"), 0L)
        .containsEntry(longKey("app.choices"), 3L)
        .doesNotContainKey(longKey("gen_ai.usage.output_tokens"));
  }

  @Test
  void nullResultCapturesNothingAndIsReturned() {
    assertThat(model(null).chat("p")).isNull();

    assertThat(telemetry.span().getAttributes().asMap())
        .containsOnlyKeys(
            stringKey("gen_ai.operation.name"),
            stringKey("gen_ai.provider.name"),
            stringKey("gen_ai.request.model"),
            stringKey("app.shared"));
  }

  @Test
  void errorIsNarrowedAndCapturedBeforeTheEnd() {
    CodedException failure = new CodedException(429);
    Model failing = TracedCapturePathsTest_Model.wrap(new Failing(failure), telemetry.tracing());

    assertThatThrownBy(() -> failing.chat("p")).isSameAs(failure);
    assertThatThrownBy(() -> failing.later("p").join()).hasCause(failure);
    telemetry.spans();

    assertThat(telemetry.spans())
        .hasSize(2)
        .allSatisfy(
            span ->
                assertThat(span.getAttributes().asMap())
                    .containsEntry(longKey("app.code"), 429L)
                    .containsEntry(stringKey("app.error"), CodedException.class.getName()));
  }

  @Test
  void errorOfAnotherTypeIsNotCaptured() {
    Model failing =
        TracedCapturePathsTest_Model.wrap(
            new Failing(new IllegalStateException("x")), telemetry.tracing());

    assertThatThrownBy(() -> failing.chat("p")).isInstanceOf(IllegalStateException.class);

    assertThat(telemetry.span().getAttributes().get(longKey("app.code"))).isNull();
    assertThat(telemetry.span().getAttributes().get(stringKey("app.error")))
        .isEqualTo("java.lang.IllegalStateException");
  }

  @Test
  void mappersMapAndOneThatThrowsCostsItsOwnAttributeOnly() {
    Tool tool = TracedCapturePathsTest_Tool.wrap(new ToolImpl(), telemetry.tracing());

    assertThat(tool.run("ab", List.of("x", "y"), "any", "other")).isEqualTo("ab");

    assertThat(telemetry.span().getAttributes().asMap())
        .isEqualTo(Map.of(stringKey("upper"), "AB", longKey("count"), 2L, longKey("length"), 5L));
    assertThat(telemetry.takeInternalErrors())
        .singleElement()
        .satisfies(error -> assertThat(error).hasStackTraceContaining("mapper"));
  }

  @Test
  void whenNarrowsAParameter() {
    Tool tool = TracedCapturePathsTest_Tool.wrap(new ToolImpl(), telemetry.tracing());

    tool.run(null, null, null, 7);

    assertThat(telemetry.span().getAttributes().asMap()).isEqualTo(Map.of(longKey("number"), 7L));
    telemetry.takeInternalErrors();
  }

  @Test
  void oneValueBecomesAnArrayWhereTheConventionsTypeTheKeyAsOne() {
    TracedCapturePathsTest_Tool.wrap(new ToolImpl(), telemetry.tracing()).one(Reason.STOP);

    assertThat(telemetry.span().getAttributes().asMap())
        .isEqualTo(
            Map.of(
                stringKey("reason"),
                "STOP",
                stringArrayKey("gen_ai.response.finish_reasons"),
                List.of("STOP")));
  }

  @Test
  void aggregatesOverElements() {
    List<Event> events =
        List.of(
            new Delta("a", 3),
            new Delta(null, 9),
            new Delta("c", 4),
            new Done(new Usage(5, 6L), List.of(1, 2)));
    Streams streams =
        TracedCapturePathsTest_Streams.wrap(
            new StreamsImpl(events, List.of()), telemetry.tracing());

    List<Event> seen = new ArrayList<>();
    streams.events("p").forEachRemaining(seen::add);

    assertThat(seen).containsExactlyElementsOf(events);
    assertThat(telemetry.span().getAttributes().asMap())
        .containsEntry(stringKey("first"), "a")
        .containsEntry(stringKey("last"), "c")
        .containsEntry(longKey("sum"), 16L)
        .containsEntry(longKey("max"), 9L)
        .containsEntry(longKey("count"), 2L)
        .containsEntry(longKey("elements"), 4L)
        .containsEntry(longKey("gen_ai.usage.input_tokens"), 5L)
        .containsEntry(longArrayKey("parts"), List.of(1L, 2L));
  }

  @Test
  void aggregatesOfNumbers() {
    Streams streams =
        TracedCapturePathsTest_Streams.wrap(
            new StreamsImpl(List.of(), List.of(-0.5, -2.0, -1.25)), telemetry.tracing());

    streams.numbers("p").forEachRemaining(number -> {});

    assertThat(telemetry.span().getAttributes().asMap())
        .containsEntry(doubleKey("sum"), -3.75)
        .containsEntry(doubleKey("max"), -0.5)
        .containsEntry(doubleKey("first"), -0.5)
        .containsEntry(doubleKey("last"), -1.25);
  }

  @Test
  void b46_aggregatesOfNoElements() {
    Streams streams =
        TracedCapturePathsTest_Streams.wrap(
            new StreamsImpl(List.of(), List.of()), telemetry.tracing());

    assertThat(streams.events("p").hasNext()).isFalse();

    assertThat(telemetry.span().getAttributes().asMap())
        .doesNotContainKeys(longKey("sum"), longKey("max"), stringKey("first"));
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("Streams.events");
  }

  private Model model(Reply reply) {
    return TracedCapturePathsTest_Model.wrap(new Answering(reply), telemetry.tracing());
  }

  private static Reply reply() {
    return new Reply(
        List.of(
            new Choice(Reason.STOP, List.of("a", "b")), new Choice(Reason.LENGTH, List.of("c"))),
        Optional.of(new Usage(11, 22L)));
  }

  private static final class Answering implements Model {
    private final Reply reply;

    Answering(Reply reply) {
      this.reply = reply;
    }

    @Override
    public String modelName() {
      return "m";
    }

    @Override
    public Reply chat(String prompt) {
      return reply;
    }

    @Override
    public CompletableFuture<Reply> later(String question) {
      return CompletableFuture.completedFuture(reply);
    }

    @Override
    public Reply override(String model, String prompt) {
      return reply;
    }
  }

  private static final class Failing implements Model {
    private final RuntimeException failure;

    Failing(RuntimeException failure) {
      this.failure = failure;
    }

    @Override
    public String modelName() {
      return null;
    }

    @Override
    public Reply chat(String prompt) {
      throw failure;
    }

    @Override
    public CompletableFuture<Reply> later(String question) {
      return CompletableFuture.failedFuture(failure);
    }

    @Override
    public Reply override(String model, String prompt) {
      throw failure;
    }
  }

  private static final class ToolImpl implements Tool {
    @Override
    public String run(String name, List<String> names, Object any, Object other) {
      return name;
    }

    @Override
    public void one(Reason reason) {}
  }

  private record StreamsImpl(List<Event> events, List<Double> numbers) implements Streams {
    @Override
    public Iterator<Event> events(String prompt) {
      return events.iterator();
    }

    @Override
    public Iterator<Double> numbers(String prompt) {
      return numbers.iterator();
    }
  }
}
