// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package good;

import dev.spanwrap.annotations.Aggregate;
import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A call ends when a callback is told so; each callback stays in its position. */
@Traced(Role.MODEL)
public interface CallbackModel {

  @Capture(value = GenAi.REQUEST_MODEL, from = "request.model")
  @Capture(value = GenAi.USAGE_OUTPUT_TOKENS, from = "result.outputTokens")
  @Capture(value = "app.characters", from = "element.length", aggregate = Aggregate.SUM)
  void chat(Request request, @Streamed Handler handler, int limit);

  void subscribe(
      String prompt,
      @Streamed(endsWhen = "element.last") Flow.Subscriber<? super Chunk> subscriber);

  String converse(
      String prompt,
      @On(Signal.ELEMENT) Consumer<String> onToken,
      @On(Signal.COMPLETE) Consumer<? super Reply> onReply,
      @On(Signal.ERROR) Consumer<Throwable> onError,
      @On(Signal.CANCEL) Runnable onCancel);

  void ask(String prompt, @On(Signal.COMPLETE) BiConsumer<Reply, Throwable> done);

  @Capture(value = "app.answer", from = "result")
  String listen(String prompt, @On(Signal.ELEMENT) TokenSink<String> sink) throws IOException;

  CompletableFuture<Void> start(String prompt, @Streamed Handler handler);

  /** Told tokens, then either the reply or a failure. */
  interface TokenSink<T> {

    boolean accept(int index, T token) throws IOException;

    default void reset() {}
  }

  /** Told token by token. */
  @Streamed
  interface Handler {

    @On(Signal.ELEMENT)
    void onToken(String token, @Streamed Handle handle);

    @On(Signal.ELEMENT)
    default void onThought(String thought) {}

    @On(Signal.COMPLETE)
    void onDone(long millis, Reply reply);

    @On(Signal.ERROR)
    void onError(Throwable error);

    default String name() {
      return "nobody";
    }
  }

  /** How the consumer gives up. */
  @Streamed
  interface Handle {

    @On(Signal.CANCEL)
    void cancel();

    boolean isCancelled();
  }

  record Request(String model) {}

  record Reply(String text, long outputTokens) {}

  record Chunk(String text, boolean last) {}
}
