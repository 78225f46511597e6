// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Functions and subscribers as callbacks, each in its position. */
class FunctionsTest {
  private static final AttributeKey<Long> ELEMENTS =
      AttributeKey.longKey("spanwrap.stream.elements");
  private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("spanwrap.outcome");

  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  /** Unknown to the runtime. */
  interface Sink {
    boolean accept(String token, int index) throws IOException;

    default String describe() {
      return "a sink";
    }
  }

  @Traced
  interface Model {
    void register(
        @On(Signal.ELEMENT) Consumer<? super String> onToken,
        String prompt,
        @On(Signal.COMPLETE) Consumer<String> onReply,
        @On(Signal.ERROR) Consumer<Throwable> onError,
        @On(Signal.CANCEL) Runnable onCancel);

    @Capture(value = "reply", from = "result")
    void ask(String prompt, @On(Signal.COMPLETE) BiConsumer<String, Throwable> done);

    @Capture(value = "reply", from = "result")
    String listen(@On(Signal.ELEMENT) Consumer<String> onToken, String prompt);

    @Capture(value = "index", from = "element")
    int drain(@On(Signal.ELEMENT) Sink sink, @On(Signal.COMPLETE) Predicate<String> done)
        throws IOException;

    void first(@Streamed Flow.Subscriber<String> subscriber, int limit);

    void middle(
        String prompt,
        @Streamed(endsWhen = "element.empty") Flow.Subscriber<? super String> subscriber,
        int limit);

    CompletableFuture<String> start(@On(Signal.COMPLETE) Runnable done, String prompt);
  }

  /** Does nothing but what a test overrides. */
  private static class Idle implements Model {
    @Override
    public void register(
        Consumer<? super String> onToken,
        String prompt,
        Consumer<String> onReply,
        Consumer<Throwable> onError,
        Runnable onCancel) {}

    @Override
    public void ask(String prompt, BiConsumer<String, Throwable> done) {}

    @Override
    public String listen(Consumer<String> onToken, String prompt) {
      return prompt;
    }

    @Override
    public int drain(Sink sink, Predicate<String> done) throws IOException {
      return 0;
    }

    @Override
    public void first(Flow.Subscriber<String> subscriber, int limit) {}

    @Override
    public void middle(String prompt, Flow.Subscriber<? super String> subscriber, int limit) {}

    @Override
    public CompletableFuture<String> start(Runnable done, String prompt) {
      return new CompletableFuture<>();
    }
  }

  private Model wrap(Model model) {
    return TracedFunctionsTest_Model.wrap(model, telemetry.tracing());
  }

  /** Keeps what {@code register} was given. */
  private static final class Registered extends Idle {
    @Nullable Consumer<? super String> onToken;
    @Nullable Consumer<String> onReply;
    @Nullable Consumer<Throwable> onError;
    @Nullable Runnable onCancel;

    @Override
    public void register(
        Consumer<? super String> onToken,
        String prompt,
        Consumer<String> onReply,
        Consumer<Throwable> onError,
        Runnable onCancel) {
      assertThat(prompt).isEqualTo("hello");
      this.onToken = onToken;
      this.onReply = onReply;
      this.onError = onError;
      this.onCancel = onCancel;
    }
  }

  @Test
  @SuppressWarnings("NullAway") // registered before
  void b78_functionsAreReplacedInTheirPositions() {
    Registered model = new Registered();
    List<String> told = new ArrayList<>();
    wrap(model)
        .register(
            token -> told.add("token " + token),
            "hello",
            reply -> told.add("reply " + reply),
            error -> told.add("error"),
            () -> told.add("cancel"));

    model.onToken.accept("a");
    assertThat(telemetry.openSpans()).isEqualTo(1);
    model.onReply.accept("ab");
    model.onError.accept(new IOException());
    model.onCancel.run();

    assertThat(told).containsExactly("token a", "reply ab", "error", "cancel");
    assertThat(telemetry.span().getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(telemetry.span().getAttributes().get(ELEMENTS)).isEqualTo(1);
  }

  @Test
  @SuppressWarnings("NullAway") // registered before
  void theFirstSignalDecides() {
    Registered model = new Registered();
    Model traced = wrap(model);
    traced.register(token -> {}, "hello", reply -> {}, error -> {}, () -> {});
    model.onCancel.run();
    traced.register(token -> {}, "hello", reply -> {}, error -> {}, () -> {});
    model.onError.accept(new IOException());

    assertThat(telemetry.spans())
        .extracting(span -> span.getAttributes().get(OUTCOME))
        .containsExactly("cancelled", null);
    assertThat(telemetry.spans())
        .extracting(span -> span.getStatus().getStatusCode())
        .containsExactly(StatusCode.UNSET, StatusCode.ERROR);
  }

  @Test
  void aFunctionOfResultAndFailureTellsWhich() {
    List<@Nullable Object> told = new ArrayList<>();
    IOException failure = new IOException();
    Model model =
        wrap(
            new Idle() {
              @Override
              @SuppressWarnings("NullAway") // as whenComplete does
              public void ask(String prompt, BiConsumer<String, Throwable> done) {
                if (prompt.isEmpty()) {
                  done.accept(null, failure);
                } else {
                  done.accept("yes", null);
                }
              }
            });

    model.ask("really?", (reply, error) -> told.add(reply));
    model.ask("", (reply, error) -> told.add(error));

    assertThat(told).containsExactly("yes", failure);
    assertThat(telemetry.spans())
        .extracting(span -> span.getStatus().getStatusCode())
        .containsExactly(StatusCode.UNSET, StatusCode.ERROR);
    assertThat(telemetry.spans().get(0).getAttributes().get(AttributeKey.stringKey("reply")))
        .isEqualTo("yes");
  }

  @Test
  void whereNothingIsToldTheEndTheCallEndsWithTheMethod() {
    Model model =
        wrap(
            new Idle() {
              @Override
              public String listen(Consumer<String> onToken, String prompt) {
                onToken.accept("a");
                onToken.accept("b");
                return "ab";
              }
            });
    List<Span> spans = new ArrayList<>();

    assertThat(model.listen(token -> spans.add(Span.current()), "go")).isEqualTo("ab");

    assertThat(telemetry.span().getAttributes().get(ELEMENTS)).isEqualTo(2);
    assertThat(telemetry.span().getAttributes().get(AttributeKey.stringKey("reply")))
        .isEqualTo("ab");
    assertThat(spans).containsExactly(Span.getInvalid(), Span.getInvalid());
  }

  @Test
  void b81_anUnknownFunctionKeepsItsResultItsDefaultsAndItsExceptions() throws Exception {
    IOException full = new IOException("full");
    List<Object> seen = new ArrayList<>();
    Model model =
        wrap(
            new Idle() {
              @Override
              public int drain(Sink sink, Predicate<String> done) throws IOException {
                seen.add(sink.describe());
                seen.add(sink.accept("a", 7));
                seen.add(done.test("end"));
                sink.accept("late", 8);
                return 3;
              }
            });

    assertThatThrownBy(
            () ->
                model.drain(
                    new Sink() {
                      @Override
                      public boolean accept(String token, int index) throws IOException {
                        if (index == 8) {
                          throw full;
                        }
                        return true;
                      }

                      @Override
                      public String describe() {
                        return "mine";
                      }
                    },
                    reply -> reply.equals("end")))
        .isSameAs(full);

    assertThat(seen).containsExactly("mine", true, true);
    assertThat(telemetry.span().getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(telemetry.span().getAttributes().get(AttributeKey.longKey("index"))).isEqualTo(7);
  }

  @Test
  void nullFunctionsStayNull() {
    List<@Nullable Object> given = new ArrayList<>();
    Model model =
        wrap(
            new Idle() {
              @Override
              public int drain(@Nullable Sink sink, @Nullable Predicate<String> done) {
                given.add(sink);
                given.add(done);
                return 0;
              }
            });

    drainNulls(model);

    assertThat(given).containsExactly(null, null);
    assertThat(telemetry.spans()).hasSize(1);
  }

  @SuppressWarnings("NullAway") // as applications do
  private static void drainNulls(Model model) {
    try {
      model.drain(null, null);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Asks for everything. */
  private static final class Collector implements Flow.Subscriber<String> {
    final List<String> events = new ArrayList<>();
    final boolean cancels;

    Collector(boolean cancels) {
      this.cancels = cancels;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
      if (cancels) {
        subscription.cancel();
      }
    }

    @Override
    public void onNext(String item) {
      events.add(item);
    }

    @Override
    public void onError(Throwable error) {
      events.add("failed");
    }

    @Override
    public void onComplete() {
      events.add("completed");
    }
  }

  private static Flow.Subscription subscription() {
    return new Flow.Subscription() {
      @Override
      public void request(long elements) {}

      @Override
      public void cancel() {}
    };
  }

  @Test
  void b78_aSubscriberEndsTheCallInAnyPosition() {
    List<Integer> limits = new ArrayList<>();
    Model model =
        wrap(
            new Idle() {
              @Override
              public void first(Flow.Subscriber<String> subscriber, int limit) {
                limits.add(limit);
                subscriber.onSubscribe(subscription());
                subscriber.onNext("a");
                subscriber.onComplete();
              }

              @Override
              public void middle(
                  String prompt, Flow.Subscriber<? super String> subscriber, int limit) {
                limits.add(limit);
                subscriber.onSubscribe(subscription());
                subscriber.onNext(prompt);
                subscriber.onNext("");
                subscriber.onError(new IOException());
              }
            });
    Collector collector = new Collector(false);

    model.first(collector, 1);
    model.middle("b", collector, 2);

    assertThat(limits).containsExactly(1, 2);
    assertThat(collector.events).containsExactly("a", "completed", "b", "", "failed");
    assertThat(telemetry.spans())
        .extracting(span -> span.getName(), span -> span.getStatus().getStatusCode())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Model.first", StatusCode.UNSET),
            org.assertj.core.groups.Tuple.tuple("Model.middle", StatusCode.UNSET));
  }

  @Test
  void aSubscriberThatCancelsCancelsTheCall() {
    Model model =
        wrap(
            new Idle() {
              @Override
              public void first(Flow.Subscriber<String> subscriber, int limit) {
                subscriber.onSubscribe(subscription());
              }
            });

    model.first(new Collector(true), 1);

    assertThat(telemetry.span().getAttributes().get(OUTCOME)).isEqualTo("cancelled");
  }

  @Test
  void aFutureBesideACallbackFailsTheCallAndDoesNotCompleteIt() {
    List<Runnable> callbacks = new ArrayList<>();
    List<CompletableFuture<String>> futures = new ArrayList<>();
    Model model =
        wrap(
            new Idle() {
              @Override
              public CompletableFuture<String> start(Runnable done, String prompt) {
                callbacks.add(done);
                futures.add(new CompletableFuture<>());
                return futures.get(futures.size() - 1);
              }
            });

    CompletableFuture<String> accepted = model.start(() -> {}, "one");
    futures.get(0).complete("accepted");
    assertThat(accepted).isCompletedWithValue("accepted");
    assertThat(telemetry.openSpans()).isEqualTo(1);
    callbacks.get(0).run();
    assertThat(telemetry.span().getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);

    CompletableFuture<String> refused = model.start(() -> {}, "two");
    futures.get(1).completeExceptionally(new IOException());
    assertThat(refused).isCompletedExceptionally();
    assertThat(telemetry.spans().get(1).getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
  }

  @Test
  void b147_cancellingTheFutureBesideACallbackCancelsTheCall() {
    CompletableFuture<String> source = new CompletableFuture<>();
    List<Runnable> callbacks = new ArrayList<>();
    Model model =
        wrap(
            new Idle() {
              @Override
              public CompletableFuture<String> start(Runnable done, String prompt) {
                callbacks.add(done);
                return source;
              }
            });

    CompletableFuture<String> started = model.start(() -> {}, "one");
    assertThat(started.cancel(true)).isTrue();

    assertThat(source).isCancelled();
    assertThat(telemetry.span().getAttributes().get(OUTCOME)).isEqualTo("cancelled");
    callbacks.get(0).run();
    assertThat(telemetry.spans()).hasSize(1);
  }
}
