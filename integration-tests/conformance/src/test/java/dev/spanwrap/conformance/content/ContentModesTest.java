// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.content;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.opentelemetry.api.common.AttributeKey.valueKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.runtime.ContentCapture;
import dev.spanwrap.runtime.ContentFormat;
import dev.spanwrap.runtime.GenAiConventions;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SubmissionPublisher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where content is recorded, and as what: every mode, in both formats, of every shape of call. */
class ContentModesTest {
  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  private static final String MESSAGES =
      "[{\"role\":\"user\",\"parts\":[{\"type\":\"text\",\"content\":\"why?\"}]}]";
  private static final String QUESTION =
      "{\"model\":\"tiny\",\"text\":\"why?\",\"customer\":{\"full_name\":\"Ada\"}}";
  private static final String REPLY = "{\"text\":\"because\",\"tokens\":3}";

  private Desk desk(ContentCapture capture, ContentFormat format) {
    if (capture != ContentCapture.NONE) {
      telemetry.withContent();
    }
    return TracedDesk.wrap(
        new AcmeDesk(), telemetry.tracing(it -> it.captureContent(capture).contentFormat(format)));
  }

  static Stream<Arguments> modes() {
    return Stream.of(ContentCapture.values())
        .flatMap(
            capture ->
                Stream.of(ContentFormat.values())
                    .flatMap(
                        format ->
                            Stream.of(Shape.values())
                                .map(shape -> Arguments.of(capture, format, shape))));
  }

  /** How the model is asked. */
  enum Shape {
    PLAIN {
      @Override
      void ask(Desk desk) {
        desk.answer(Desk.Question.of("why?"));
      }
    },
    FUTURE {
      @Override
      void ask(Desk desk) {
        desk.answerLater(Desk.Question.of("why?")).join();
      }
    },
    PULLED {
      @Override
      void ask(Desk desk) {
        desk.tokens(Desk.Question.of("why?")).forEachRemaining(token -> {});
      }
    },
    PUSHED {
      @Override
      void ask(Desk desk) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        desk.replies(Desk.Question.of("why?")).subscribe(new Drain<>(done));
        done.join();
      }
    },
    CALLED_BACK {
      @Override
      void ask(Desk desk) {
        desk.tell(Desk.Question.of("why?"), token -> {}, () -> {});
      }
    };

    abstract void ask(Desk desk);

    String key() {
      return this == PLAIN || this == FUTURE ? "desk.reply" : "desk.all";
    }

    String json() {
      return switch (this) {
        case PLAIN, FUTURE -> REPLY;
        case PULLED, CALLED_BACK -> "because";
        case PUSHED -> "[" + REPLY + "," + REPLY + "]";
      };
    }
  }

  @ParameterizedTest
  @MethodSource("modes")
  void contentIsWhereItIsAskedForAndNowhereElse(
      ContentCapture capture, ContentFormat format, Shape shape) {
    shape.ask(desk(capture, format));

    boolean onSpan = capture == ContentCapture.SPAN || capture == ContentCapture.SPAN_AND_EVENT;
    boolean inEvent = capture == ContentCapture.EVENT || capture == ContentCapture.SPAN_AND_EVENT;
    Attributes span = telemetry.span().getAttributes();
    assertThat(span.get(stringKey("gen_ai.request.model"))).isEqualTo("tiny");
    check(span, shape, onSpan, format == ContentFormat.STRUCTURED);
    assertThat(telemetry.logs()).hasSize(inEvent ? 1 : 0);
    for (LogRecordData event : telemetry.logs()) {
      assertThat(event.getEventName()).isEqualTo("gen_ai.client.inference.operation.details");
      assertThat(event.getSeverity()).isEqualTo(Severity.DEBUG);
      assertThat(event.getSpanContext()).isEqualTo(telemetry.span().getSpanContext());
      check(event.getAttributes(), shape, true, true);
    }
  }

  private static void check(
      Attributes attributes, Shape shape, boolean present, boolean structured) {
    assertThat(written(attributes, "gen_ai.input.messages", structured))
        .isEqualTo(present ? MESSAGES : null);
    assertThat(written(attributes, "desk.question", structured))
        .isEqualTo(present ? QUESTION : null);
    assertThat(written(attributes, shape.key(), structured && !shape.json().equals("because")))
        .isEqualTo(present ? shape.json() : null);
    assertThat(attributes.toString()).doesNotContain("hunter2");
  }

  private static @Nullable String written(Attributes attributes, String key, boolean structured) {
    AttributeKey<?> typed = structured ? valueKey(key) : stringKey(key);
    Object found = attributes.asMap().get(typed);
    assertThat(attributes.asMap().keySet().stream().filter(it -> it.getKey().equals(key)))
        .hasSize(found == null ? 0 : 1);
    return found instanceof Value<?> value ? value.asString() : (String) found;
  }

  @Test
  void theEventOfAnInferenceSaysWhatItsSpanSays() {
    desk(ContentCapture.EVENT, ContentFormat.JSON).answer(Desk.Question.of("why?"));

    Attributes event = telemetry.logs().get(0).getAttributes();
    assertThat(event.get(stringKey("gen_ai.operation.name"))).isEqualTo("chat");
    assertThat(event.get(stringKey("gen_ai.request.model"))).isEqualTo("tiny");
    assertThat(event.get(longKey("gen_ai.usage.output_tokens"))).isEqualTo(3);
    assertThat(event.get(stringKey("gen_ai.provider.name"))).isNull(); // not in these conventions
  }

  @Test
  void theLatestConventionsTellTheProviderToo() {
    telemetry.withContent();
    Desk desk =
        TracedDesk.wrap(
            new AcmeDesk(),
            telemetry.tracing(
                it ->
                    it.captureContent(ContentCapture.EVENT).conventions(GenAiConventions.LATEST)));
    desk.answer(Desk.Question.of("why?"));

    assertThat(telemetry.logs().get(0).getAttributes().get(stringKey("gen_ai.provider.name")))
        .isEqualTo("acme");
  }

  @Test
  void theEventOfAFailedInferenceTellsTheErrorAndWhatWasAsked() {
    Desk desk = desk(ContentCapture.EVENT, ContentFormat.JSON);
    try {
      desk.answer(Desk.Question.of("fail"));
    } catch (IllegalStateException expected) {
      // as it should
    }

    Attributes event = telemetry.logs().get(0).getAttributes();
    assertThat(event.get(stringKey("error.type"))).isEqualTo("java.lang.IllegalStateException");
    assertThat(event.get(valueKey("desk.question"))).isNotNull();
    assertThat(event.get(valueKey("desk.reply"))).isNull();
  }

  @ParameterizedTest
  @EnumSource(ContentFormat.class)
  void ofAStreamTheFirstTheLastOrAllTogether(ContentFormat format) {
    Shape.PULLED.ask(desk(ContentCapture.SPAN, format));

    Attributes span = telemetry.span().getAttributes();
    assertThat(span.get(stringKey("desk.first"))).isEqualTo("be");
    assertThat(span.get(stringKey("desk.last"))).isEqualTo("se");
    assertThat(span.get(stringKey("desk.all"))).isEqualTo("because");
    assertThat(written(span, "gen_ai.output.messages", format == ContentFormat.STRUCTURED))
        .isEqualTo(
            "[{\"role\":\"assistant\",\"parts\":[{\"type\":\"text\",\"content\":\"because\"}]}]");
  }

  @Test
  void whatCameBeforeAStreamFailedIsRecorded() {
    Desk desk = desk(ContentCapture.SPAN, ContentFormat.JSON);
    try {
      desk.tokens(Desk.Question.of("fail")).forEachRemaining(token -> {});
    } catch (IllegalStateException expected) {
      // as it should
    }

    assertThat(telemetry.span().getAttributes().get(stringKey("desk.all"))).isEqualTo("be");
  }

  /** A model that answers at once. */
  static final class AcmeDesk implements Desk {
    private static final List<String> TOKENS = List.of("be", "cau", "se");

    @Override
    public Reply answer(Question question) {
      if (question.text().equals("fail")) {
        throw new IllegalStateException();
      }
      return new Reply("because", 3);
    }

    @Override
    public CompletableFuture<Reply> answerLater(Question question) {
      return CompletableFuture.completedFuture(answer(question));
    }

    @Override
    public java.util.Iterator<String> tokens(Question question) {
      Stream<String> broken =
          Stream.concat(
              Stream.of("be"),
              Stream.generate(
                  () -> {
                    throw new IllegalStateException();
                  }));
      return question.text().equals("fail") ? broken.iterator() : TOKENS.iterator();
    }

    @Override
    public java.util.concurrent.Flow.Publisher<Reply> replies(Question question) {
      return subscriber -> {
        SubmissionPublisher<Reply> publisher = new SubmissionPublisher<>(Runnable::run, 8);
        publisher.subscribe(subscriber);
        publisher.submit(answer(question));
        publisher.submit(answer(question));
        publisher.close();
      };
    }

    @Override
    public void tell(Question question, java.util.function.Consumer<String> token, Runnable done) {
      TOKENS.forEach(token);
      done.run();
    }
  }
}
