// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Hooks;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Hooks that are driven around a call which callbacks end. */
class HookedCallbacksTest {
  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  record Reply(String text) {}

  @Streamed
  interface Handler {
    @On(Signal.ELEMENT)
    void onToken(String token);

    @On(Signal.COMPLETE)
    void onReply(Reply reply);

    @On(Signal.ERROR)
    void onError(Throwable error);
  }

  interface ChatHooks {
    @On(Signal.START)
    void before(String prompt);

    @On(Signal.ELEMENT)
    void delta(String prompt, Handler handler, String token);

    @On(Signal.COMPLETE)
    void after(String prompt, Handler handler, Reply reply);

    @On(Signal.ERROR)
    void failed(String prompt, Handler handler, Throwable error);
  }

  @Traced
  @Hooks(ChatHooks.class)
  interface Model {
    void chat(String prompt, @Streamed Handler handler);
  }

  /** Keeps the order of events, and the span of each. */
  private static final class Log implements ChatHooks, Handler {
    final List<String> events = new ArrayList<>();
    final List<String> hookSpans = new ArrayList<>();

    private void hook(String event) {
      events.add(event);
      hookSpans.add(Span.current().getSpanContext().getSpanId());
    }

    @Override
    public void before(String prompt) {
      hook("before " + prompt);
      if (prompt.isEmpty()) {
        throw new IllegalArgumentException("no prompt");
      }
    }

    @Override
    public void delta(String prompt, Handler handler, String token) {
      hook("delta " + token);
    }

    @Override
    public void after(String prompt, Handler handler, Reply reply) {
      hook("after " + reply.text());
    }

    @Override
    public void failed(String prompt, Handler handler, Throwable error) {
      hook("failed " + error.getMessage());
    }

    @Override
    public void onToken(String token) {
      events.add("token " + token);
    }

    @Override
    public void onReply(Reply reply) {
      events.add("reply " + reply.text());
    }

    @Override
    public void onError(Throwable error) {
      events.add("error " + error.getMessage());
    }
  }

  private final Log log = new Log();
  private final List<Handler> handlers = new ArrayList<>();

  private Model wrap(Tracing tracing, Consumer<Handler> producer) {
    return TracedHookedCallbacksTest_Model.wrap(
        (prompt, handler) -> {
          log.events.add("delegate");
          handlers.add(handler);
          producer.accept(handler);
        },
        log,
        tracing);
  }

  @Test
  void b85_hooksRunInsideTheSpanBeforeTheCallback() {
    wrap(
            telemetry.tracing(),
            handler -> {
              handler.onToken("a");
              handler.onReply(new Reply("a!"));
            })
        .chat("hi", log);

    assertThat(log.events)
        .containsExactly("before hi", "delegate", "delta a", "token a", "after a!", "reply a!");
    assertThat(log.hookSpans).hasSize(3).containsOnly(telemetry.span().getSpanId());
  }

  @Test
  void b85_hooksRunInTheSameOrderWithTracingOff() {
    wrap(
            Tracing.disabled(),
            handler -> {
              handler.onToken("a");
              handler.onReply(new Reply("a!"));
            })
        .chat("hi", log);

    assertThat(log.events)
        .containsExactly("before hi", "delegate", "delta a", "token a", "after a!", "reply a!");
    assertThat(telemetry.spans()).isEmpty();
  }

  @Test
  void aFailureIsHookedBeforeTheHandlerIsTold() {
    wrap(telemetry.tracing(), handler -> handler.onError(new IllegalStateException("broken")))
        .chat("hi", log);

    assertThat(log.events)
        .containsExactly("before hi", "delegate", "failed broken", "error broken");
    assertThat(telemetry.span().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
  }

  @Test
  void b89_aHookThatThrowsBeforeTheDelegateFailsTheCall() {
    Model model = wrap(telemetry.tracing(), handler -> {});

    assertThatThrownBy(() -> model.chat("", log)).hasMessage("no prompt");

    assertThat(log.events).doesNotContain("delegate");
    assertThat(telemetry.span().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
  }

  interface MixedHooks {
    @On(Signal.COMPLETE)
    void after(
        String prompt,
        Consumer<String> onToken,
        Runnable onDone,
        Consumer<Reply> onReply,
        Reply reply);
  }

  @Traced
  @Hooks(MixedHooks.class)
  interface MixedModel {
    @Capture(value = "text", from = "result.text")
    String converse(
        String prompt,
        @On(Signal.ELEMENT) Consumer<String> onToken,
        @On(Signal.COMPLETE) Runnable onDone,
        @On(Signal.COMPLETE) Consumer<Reply> onReply);
  }

  private List<@Nullable Reply> mixed(MixedModel producer, @Nullable Runnable onDone) {
    List<@Nullable Reply> told = new ArrayList<>();
    TracedHookedCallbacksTest_MixedModel.wrap(
            producer,
            (prompt, onToken, done, onReply, reply) -> told.add(reply),
            telemetry.tracing())
        .converse("hi", token -> {}, onDone, onDone == null ? null : reply -> {});
    return told;
  }

  @Test
  void aHookForTheReplyIsNotToldTheLastElementInItsPlace() {
    List<@Nullable Reply> told =
        mixed(
            (prompt, onToken, onDone, onReply) -> {
              onToken.accept("a");
              onDone.run();
              onReply.accept(new Reply("late"));
              return "accepted";
            },
            () -> {});

    assertThat(told).containsExactly((Reply) null);
    assertThat(telemetry.span().getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
  }

  @Test
  void aHookForTheReplyIsToldIt() {
    Reply reply = new Reply("a!");

    assertThat(
            mixed(
                (prompt, onToken, onDone, onReply) -> {
                  onToken.accept("a");
                  onReply.accept(reply);
                  onDone.run();
                  return "accepted";
                },
                () -> {}))
        .containsExactly(reply);
    assertThat(telemetry.span().getAttributes().get(AttributeKey.stringKey("text")))
        .isEqualTo("a!");
  }

  @Test
  void withoutCallbacksTheReturnedValueIsNotTakenForTheReply() {
    assertThat(mixed((prompt, onToken, onDone, onReply) -> "accepted", null))
        .containsExactly((Reply) null);
  }

  interface FeedHooks {
    @On(Signal.ERROR)
    void failed(String topic, Throwable error);

    @On(Signal.COMPLETE)
    void after(String topic);
  }

  @Traced
  @Hooks(FeedHooks.class)
  interface Feed {
    @Streamed(endsWhen = "element.empty", endRequired = true)
    Iterator<String> lines(String topic);
  }

  @Test
  void b37_anIncompleteStreamIsAnErrorToHooksAndNoneToTheConsumer() {
    List<String> told = new ArrayList<>();
    FeedHooks hooks =
        new FeedHooks() {
          @Override
          public void failed(String topic, Throwable error) {
            told.add("failed " + error.getClass().getSimpleName());
          }

          @Override
          public void after(String topic) {
            told.add("after");
          }
        };
    Feed feed =
        TracedHookedCallbacksTest_Feed.wrap(
            topic -> topic.lines().iterator(), hooks, telemetry.tracing());

    feed.lines("a").forEachRemaining(line -> {});
    feed.lines("a\n\n").forEachRemaining(line -> {});

    assertThat(told).containsExactly("failed IncompleteStreamException", "after");
    assertThat(telemetry.spans().get(0).getAttributes().get(AttributeKey.stringKey("error.type")))
        .isEqualTo("incomplete_stream");
  }
}
