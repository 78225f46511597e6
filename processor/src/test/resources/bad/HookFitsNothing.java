package bad;

import dev.spanwrap.annotations.Hooks;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Traced;

interface SwappedHooks {
  // ERROR [HookFitsNothing] A hook takes the first parameters of an operation, then what its signal carries, but onStart(String, >String<) and answer(String, >int<) differ at position 2. Change that parameter, or remove it and what follows.
  @On(Signal.START)
  void onStart(String question, String user);

  // ERROR [HookFitsNothing] ELEMENT hooks are for operations that deliver elements, but none does that onDelta(String, String) could fit. Annotate one @Streamed, or remove the hook.
  @On(Signal.ELEMENT)
  void onDelta(String question, String delta);
}

@Traced
@Hooks(SwappedHooks.class)
interface Swapped {
  String answer(String question, int limit);
}
