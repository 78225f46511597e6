package bad;

import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.concurrent.Flow;

@Traced
interface OnMisplaced {
  // ERROR [OnMisplaced] @On applies to methods of hooks and of @Streamed interfaces, but OnMisplaced is traced. Remove it.
  @On(Signal.COMPLETE)
  void done();
}

@Traced
interface Beginning {
  // ERROR [OnMisplaced] START is a signal to hooks, but a callback is told what comes after it. Use ELEMENT, COMPLETE, ERROR or CANCEL.
  void chat(@On(Signal.START) Runnable begun);
}

@Streamed
interface Listener {
  // ERROR [OnMisplaced] START is a signal to hooks, but a callback is told what comes after it. Use ELEMENT, COMPLETE, ERROR or CANCEL.
  @On(Signal.START)
  void begun();

  @On(Signal.COMPLETE)
  void done();
}

@Streamed
interface Tokens extends Flow.Publisher<String> {
  // ERROR [OnMisplaced] Each subscription to a Publisher is a call, but Tokens has methods that belong to one. Remove @On and @Streamed from them.
  @On(Signal.CANCEL)
  void cancel();
}
