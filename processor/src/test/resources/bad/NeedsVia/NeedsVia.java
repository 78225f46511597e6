package bad;

import lib.Answer;
import lib.Remote;
import lib.RemoteTracing;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.concurrent.CompletableFuture;

@Traced
interface NeedsVia {
  // ERROR [NeedsVia] A stream of type Answer is watched by its class TracedAnswer, but that was not generated where Answer was compiled. Name by via a mixin of yours for it.
  @Streamed
  Answer answer(String question);

  // ERROR [NeedsVia] A stream of type Answer is watched by its class TracedAnswer, but that was not generated where Answer was compiled. Name by via a mixin of yours for it.
  @Streamed
  CompletableFuture<Answer> answerLater(String question);

  // ERROR [NeedsVia] A stream described by RemoteTracing is watched by its class TracedRemote, but that was not generated where RemoteTracing was compiled. Write a mixin of your own for Remote.
  @Streamed(via = RemoteTracing.class)
  Remote remote(String question);
}
