package bad;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.MixinFor;
import dev.spanwrap.annotations.Traced;
import java.util.concurrent.Callable;

// ERROR [MixinWithoutTraced] A mixin says what becomes of its target, but MixinWithoutTraced is neither @Traced nor @Streamed. Add one of them.
@MixinFor(Runnable.class)
interface MixinWithoutTraced {
  void run();
}

@MixinFor(Callable.class)
interface Enough {
  @Traced
  @Capture(value = "called", constant = "yes")
  Object call();
}
