package bad;

import dev.spanwrap.annotations.ClosesSpan;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.OpensSpan;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.Iterator;
import java.util.function.Consumer;

@Traced
interface Job {
  @OpensSpan
  void start();

  // ERROR [StreamOfSession] lines runs inside the session's span, but nothing says what its stream has to do with that. Annotate it @Traced for a span of its own below, or @ClosesSpan if the session ends with it.
  @Streamed
  Iterator<String> lines();

  // ERROR [StreamOfSession] listen runs inside the session's span, but nothing says what its callback onLine has to do with that. Annotate the method @Traced for a span of its own below, or @ClosesSpan if the session ends with it.
  void listen(@On(Signal.ELEMENT) Consumer<String> onLine);

  @ClosesSpan
  void close();
}
