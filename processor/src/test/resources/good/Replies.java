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
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

/** Stream types that say themselves what is recorded of them. */
@Traced(Role.MODEL)
public interface Replies {

  void chat(String prompt, @Streamed Listener listener);

  @Streamed
  Answer answer(String prompt);

  @Streamed
  Chunks publish(String prompt);

  /** Is told. */
  @Streamed
  @Capture(value = GenAi.USAGE_OUTPUT_TOKENS, from = "result.outputTokens")
  @Capture(value = "app.listener", from = "delegate.name")
  interface Listener {

    @On(Signal.ELEMENT)
    void onToken(@Capture(value = "app.position", aggregate = Aggregate.MAX) int position, String token);

    @On(Signal.COMPLETE)
    void onReply(@Capture(value = GenAi.RESPONSE_ID, from = "id") Reply reply);

    @On(Signal.ERROR)
    @Capture(value = "app.reason", from = "error.message")
    void onError(Throwable error);

    @Capture(value = "app.name", from = "result")
    String name();
  }

  /** Carries. */
  @Streamed
  interface Answer {

    @Capture(value = GenAi.RESPONSE_MODEL, from = "result")
    String model();

    @Streamed
    @Capture(value = "app.characters", from = "element.length", aggregate = Aggregate.SUM)
    Stream<String> tokens(@Capture("app.from") int from);

    @Streamed
    @Capture(value = GenAi.RESPONSE_ID, from = "result.id")
    CompletionStage<Reply> reply();

    @On(Signal.CANCEL)
    void cancel(@Capture("app.reason") String reason);
  }

  /** Is one. */
  @Streamed
  @Capture(value = "app.last", from = "element.text")
  interface Chunks extends Flow.Publisher<Chunk> {}

  record Reply(String id, long outputTokens) {}

  record Chunk(String text) {}
}
