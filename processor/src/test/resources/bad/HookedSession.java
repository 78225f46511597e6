package bad;

import dev.spanwrap.annotations.ClosesSpan;
import dev.spanwrap.annotations.Hooks;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.OpensSpan;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.concurrent.CompletableFuture;

interface LineHooks {
  @On(Signal.START)
  void onAsk(String question);
}

@Traced
@Hooks(LineHooks.class)
interface Line {
  @OpensSpan
  void open();

  @Traced
  String ask(String question);

  @ClosesSpan
  void hangUp();
}

@Traced
interface Exchange {
  // ERROR [HookedSession] A session that a method hands out is wrapped there, without hooks, but Line has @Hooks. Remove @Streamed, and call TracedLine.wrap with the hooks on what the method returns.
  @Streamed
  Line dial(String number);

  // ERROR [HookedSession] A session that a method hands out is wrapped there, without hooks, but Line has @Hooks. Remove @Streamed, and call TracedLine.wrap with the hooks on what the method returns.
  @Streamed
  CompletableFuture<Line> dialLater(String number);
}
