package lib;

import dev.spanwrap.annotations.Streamed;
import java.util.Iterator;

@Streamed
public interface Answer {
  @Streamed
  Iterator<String> tokens();
}
