// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.content;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.annotations.Aggregate;
import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.MixinFor;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.runtime.ContentCapture;
import dev.spanwrap.runtime.Redactors;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.Telemetry;
import dev.spanwrap.runtime.content.TextAsAssistantMessage;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Stream types say themselves what was said: it is content as any other. */
class StreamContentTest {
  @RegisterExtension final Telemetry telemetry = Telemetry.create().withContent();

  record Token(String text, int position) {}

  record Reply(String text, List<Token> tokens) {}

  @Streamed
  @Capture(value = "app.reply", from = "result", content = true)
  @Capture(
      value = GenAi.OUTPUT_MESSAGES,
      from = "result.text",
      content = true,
      mapper = TextAsAssistantMessage.class)
  interface Listener {
    @On(Signal.ELEMENT)
    void onToken(
        @Capture(value = "app.tokens", content = true, aggregate = Aggregate.SUM) Token token);

    @On(Signal.COMPLETE)
    void onReply(@Capture(value = "app.replied", from = "text", content = true) Reply reply);

    @On(Signal.ERROR)
    @Capture(value = "app.reason", from = "error.message", content = true)
    void onError(Throwable error);
  }

  /** Not the application's own. */
  interface Remote {
    Iterator<Token> tokens(String question);

    CompletionStage<Reply> reply();
  }

  @Streamed
  @MixinFor(Remote.class)
  interface RemoteTracing {
    @Streamed
    @Capture(value = "app.tokens", from = "element", content = true, aggregate = Aggregate.SUM)
    @Capture(
        value = "app.first",
        from = "element.text",
        content = true,
        aggregate = Aggregate.FIRST)
    Iterator<Token> tokens(@Capture(value = "app.question", content = true) String question);

    @Streamed
    @Capture(value = "app.reply", from = "result", content = true)
    CompletionStage<Reply> reply();
  }

  @Streamed
  @Capture(value = "app.last", from = "element.text", content = true)
  @Capture(value = "app.tokens", from = "element", content = true, aggregate = Aggregate.SUM)
  interface Tokens extends Iterator<Token> {}

  @Traced(Role.MODEL)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "acme")
  @Capture(value = GenAi.REQUEST_MODEL, constant = "tiny")
  interface Model {
    default void chat(@Streamed Listener listener) {}

    @Streamed(via = RemoteTracing.class)
    default Remote remote() {
      return new Remote() {
        @Override
        public Iterator<Token> tokens(String question) {
          return TOKENS.iterator();
        }

        @Override
        public CompletionStage<Reply> reply() {
          return CompletableFuture.completedFuture(new Reply("whole ada@example.com", TOKENS));
        }
      };
    }

    @Streamed
    default Tokens tokens() {
      Iterator<Token> tokens = TOKENS.iterator();
      return new Tokens() {
        @Override
        public boolean hasNext() {
          return tokens.hasNext();
        }

        @Override
        public Token next() {
          return tokens.next();
        }
      };
    }
  }

  private static final List<Token> TOKENS =
      List.of(new Token("one ", 0), new Token("bob@example.com", 1));

  private static final String ALL =
      "[{\"text\":\"one \",\"position\":0},{\"text\":\"bob@example.com\",\"position\":1}]";

  private static final String HIDDEN = ALL.replace("bob@example.com", "[redacted]");

  private static final class Deaf implements Listener {
    @Override
    public void onToken(Token token) {}

    @Override
    public void onReply(Reply reply) {}

    @Override
    public void onError(Throwable error) {}
  }

  private Model model(Model model, UnaryOperator<Tracing.Builder> options) {
    return TracedStreamContentTest_Model.wrap(
        model, telemetry.tracing(it -> options.apply(it.captureContent(ContentCapture.SPAN))));
  }

  private void tell(Consumer<Listener> told, UnaryOperator<Tracing.Builder> options) {
    Model telling =
        new Model() {
          @Override
          public void chat(Listener listener) {
            told.accept(listener);
          }
        };
    model(telling, options).chat(new Deaf());
  }

  private void readRemote(UnaryOperator<Tracing.Builder> options) {
    Remote remote = model(new Model() {}, options).remote();
    Iterator<Token> tokens = remote.tokens("who? eve@example.com");
    remote.reply();
    tokens.forEachRemaining(token -> {});
  }

  private void readTokens(UnaryOperator<Tracing.Builder> options) {
    model(new Model() {}, options).tokens().forEachRemaining(token -> {});
  }

  private static void tellAll(Listener listener) {
    TOKENS.forEach(listener::onToken);
    listener.onReply(new Reply("whole ada@example.com", TOKENS));
  }

  private Attributes last() {
    List<SpanData> spans = telemetry.spans();
    return spans.get(spans.size() - 1).getAttributes();
  }

  private String text(String key) {
    return last().get(stringKey(key));
  }

  @Test
  void b156_withContentOffStreamTypesSayNothing() {
    List<Runnable> calls =
        List.of(
            () -> tell(StreamContentTest::tellAll, it -> it.captureContent(ContentCapture.NONE)),
            () -> readRemote(it -> it.captureContent(ContentCapture.NONE)),
            () -> readTokens(it -> it.captureContent(ContentCapture.NONE)));
    for (Runnable call : calls) {
      call.run();
      assertThat(last().asMap().keySet())
          .noneMatch(key -> key.getKey().startsWith("app.") || key.getKey().contains("messages"));
    }
  }

  @Test
  void whatAReceiverIsToldIsRecorded() {
    tell(StreamContentTest::tellAll, it -> it);

    assertThat(text("app.tokens")).isEqualTo(ALL);
    assertThat(text("app.reply"))
        .isEqualTo("{\"text\":\"whole ada@example.com\",\"tokens\":" + ALL + "}");
    assertThat(text("app.replied")).isEqualTo("whole ada@example.com");
    assertThat(text(GenAi.OUTPUT_MESSAGES))
        .isEqualTo(
            "[{\"role\":\"assistant\",\"parts\":"
                + "[{\"type\":\"text\",\"content\":\"whole ada@example.com\"}]}]");
  }

  @Test
  void whatAReceiverIsToldIsRedacted() {
    tell(StreamContentTest::tellAll, it -> it.redactor(Redactors.emails()));

    assertThat(text("app.tokens")).isEqualTo(HIDDEN);
    assertThat(text("app.replied")).isEqualTo("whole [redacted]");
    assertThat(last().toString()).doesNotContain("@example");
  }

  @Test
  void whatAReceiverIsToldIsCut() {
    tell(StreamContentTest::tellAll, it -> it.maxAttributeLength(60));

    assertThat(text("app.tokens")).hasSizeLessThanOrEqualTo(60).endsWith("…[truncated]\"}]");
    assertThat(text("app.reply"))
        .hasSizeLessThanOrEqualTo(60)
        .contains("[truncated]")
        .endsWith("}");
  }

  @Test
  void whatAReceiverFailedOfIsRecorded() {
    tell(listener -> listener.onError(new IllegalStateException("said too much")), it -> it);

    assertThat(text("app.reason")).isEqualTo("said too much");
  }

  @Test
  void whatACarrierHandsOutIsRecordedAndRedacted() {
    readRemote(it -> it);

    assertThat(text("app.tokens")).isEqualTo(ALL);
    assertThat(text("app.first")).isEqualTo("one ");
    assertThat(text("app.question")).isEqualTo("who? eve@example.com");
    assertThat(text("app.reply")).startsWith("{\"text\":\"whole ada@example.com\"");

    readRemote(it -> it.redactor(Redactors.emails()));

    assertThat(text("app.tokens")).isEqualTo(HIDDEN);
    assertThat(last().toString()).doesNotContain("@example");
  }

  @Test
  void whatAStreamDeliversIsRecordedRedactedAndCut() {
    readTokens(it -> it);

    assertThat(text("app.tokens")).isEqualTo(ALL);
    assertThat(text("app.last")).isEqualTo("bob@example.com");

    readTokens(it -> it.redactor(Redactors.emails()));

    assertThat(text("app.tokens")).isEqualTo(HIDDEN);
    assertThat(text("app.last")).isEqualTo("[redacted]");

    readTokens(it -> it.maxAttributeLength(50));

    assertThat(text("app.tokens"))
        .hasSizeLessThanOrEqualTo(50)
        .contains("[truncated]")
        .endsWith("]");
  }

  @Test
  void ofManyTextsTheFirstIsRedactedAsItPassesAndTheLastAtTheEnd() {
    List<String> seen = new ArrayList<>();
    Model counting =
        new Model() {
          @Override
          public Tokens tokens() {
            return new Tokens() {
              private int next;

              @Override
              public boolean hasNext() {
                return next < 5;
              }

              @Override
              public Token next() {
                return new Token("t" + next++, next);
              }
            };
          }
        };
    model(
            counting,
            it ->
                it.redactor(
                    (key, value) -> {
                      if (key.equals("app.last")) {
                        seen.add(value);
                      }
                      return value;
                    }))
        .tokens()
        .forEachRemaining(token -> {});

    assertThat(text("app.last")).isEqualTo("t4");
    assertThat(seen).containsExactly("t0", "t4");
  }
}
