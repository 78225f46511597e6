package lib;

import dev.spanwrap.annotations.ClosesSpan;
import dev.spanwrap.annotations.Traced;

@Traced
public interface Line {
  @ClosesSpan
  void close();
}
