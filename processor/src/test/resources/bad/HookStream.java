package bad;

import dev.spanwrap.annotations.OpensSpan;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.SpanKey;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.Iterator;

@Traced(Role.HOOK)
interface Hooks {
  @OpensSpan(Role.MODEL)
  // ERROR [HookStream] A hook is over when it returns or its CompletionStage completes, but start is @Streamed. Remove it.
  @Streamed
  Iterator<String> start();

  // ERROR [HookStream] A hook is over when it returns or its CompletionStage completes, but lines is @Streamed. Remove it.
  @Streamed
  Iterator<String> lines(@SpanKey String run);
}
