package bad;

import dev.spanwrap.annotations.Hooks;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Traced;
import java.util.concurrent.CompletionStage;

interface AwaitedHooks {
  // ERROR [HookResult] A driven hook returns nothing, but onStart(String) returns CompletionStage<Void>. Let it return void.
  @On(Signal.START)
  CompletionStage<Void> onStart(String question);
}

@Traced
@Hooks(AwaitedHooks.class)
interface Hurried {
  String answer(String question);
}
