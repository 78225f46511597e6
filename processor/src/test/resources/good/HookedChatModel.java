package good;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Hooks;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** A model with hooks around it, for every shape of result. */
@Traced(Role.MODEL)
@Hooks(HookedChatModel.ChatHooks.class)
public interface HookedChatModel<T> {

  Reply chat(@Capture(value = GenAi.REQUEST_MODEL, from = "model") Request request, int limit)
      throws IOException;

  void warmUp(Request request) throws IOException;

  CompletableFuture<Reply> ask(Request request) throws IOException;

  @Streamed
  Flow.Publisher<String> stream(Request request, List<? extends T> cancel) throws IOException;

  String version(int minor);

  record Request(String model) {}

  record Reply(String text) {}

  /** What runs inside the span of each call. */
  interface ChatHooks {

    @On(Signal.START)
    void onStart(Request request) throws IOException;

    @On(Signal.ELEMENT)
    void onDelta(Request request, List<?> tools, String delta);

    @On(Signal.COMPLETE)
    void onReply(Request request, int limit, Reply reply);

    @On(Signal.COMPLETE)
    void onDone(Request request);

    @On(Signal.ERROR)
    void onError(Request request, Throwable error);

    @On(Signal.ERROR)
    void onRefusal(Request request, IllegalStateException refusal);

    @On(Signal.CANCEL)
    void onCancel(Request request);
  }
}
