package good;

import dev.spanwrap.annotations.Hooks;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Traced;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import reactor.core.publisher.Mono;

/** A model with hooks around it that are over later than they return. */
@Traced(Role.MODEL)
@Hooks(AwaitedModel.Guards.class)
interface AwaitedModel {

  CompletableFuture<Reply> ask(String prompt, int limit) throws IOException;

  <T extends Reply> CompletionStage<? extends T> askAs(String prompt, T sample);

  Mono<Reply> askMono(String prompt);

  record Reply(String text) {}

  /** What runs inside the span of each call. */
  interface Guards {

    @On(Signal.START)
    CompletionStage<Boolean> check(String prompt);

    @On(Signal.START)
    void note(String prompt);

    @On(Signal.COMPLETE)
    CompletableFuture<Void> onReply(String prompt, int limit, Reply reply);

    @On(Signal.ERROR)
    CompletionStage<Void> onRefusal(String prompt, IllegalStateException refusal);

    @On(Signal.CANCEL)
    void onCancel(String prompt);
  }
}
