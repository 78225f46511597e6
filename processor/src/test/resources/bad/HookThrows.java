package bad;

import dev.spanwrap.annotations.Hooks;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Traced;
import java.io.IOException;

interface ThrowingHooks {
  // ERROR [HookThrows] A hook throws what its operation may throw, but onStart(String) throws IOException, and answer does not. Wrap it in a RuntimeException.
  @On(Signal.START)
  void onStart(String question) throws IOException;
}

@Traced
@Hooks(ThrowingHooks.class)
interface Careful {
  String answer(String question);
}
