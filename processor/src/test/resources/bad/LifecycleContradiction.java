package bad;

import dev.spanwrap.annotations.ClosesSpan;
import dev.spanwrap.annotations.OpensSpan;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.annotations.Untraced;

@Traced
interface Job {
  @OpensSpan
  // ERROR [LifecycleContradiction] A method is an operation of its own, or opens, switches or closes a call, but start is @OpensSpan and @Traced. Remove one.
  @Traced
  void start();

  @OpensSpan
  // ERROR [LifecycleContradiction] A method is an operation of its own, or opens, switches or closes a call, but restart is @OpensSpan and @ClosesSpan. Remove one.
  @ClosesSpan
  void restart();

  // ERROR [LifecycleContradiction] A method is an operation of its own, or opens, switches or closes a call, but close is @ClosesSpan and @Untraced. Remove one.
  @Untraced
  @ClosesSpan
  void close();
}
