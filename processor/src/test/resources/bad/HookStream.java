package bad;

import dev.spanwrap.annotations.ClosesSpan;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.OpensSpan;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.SpanKey;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.Iterator;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

@Traced(Role.HOOK)
interface Hooks {
  @OpensSpan(Role.MODEL)
  // ERROR [HookStream] A hook is over when it returns or its CompletionStage completes, but start is @Streamed. Remove it.
  @Streamed
  Iterator<String> start();

  // ERROR [HookStream] A hook is over when it returns or its CompletionStage completes, but lines is @Streamed. Remove it.
  @Streamed
  Iterator<String> lines(@SpanKey String run);

  // ERROR [HookStream] A hook is over when it returns or its CompletionStage completes, but onLine of listen is @On. Remove it.
  void listen(@SpanKey String run, @On(Signal.ELEMENT) Consumer<String> onLine);

  @ClosesSpan(Role.MODEL)
  // ERROR [HookStream] A hook is over when it returns or its CompletionStage completes, but rest of end is @Streamed. Remove it.
  void end(@Streamed Flow.Subscriber<String> rest);
}
