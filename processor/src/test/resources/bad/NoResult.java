package bad;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.Iterator;

@Traced
interface NoResult {
  // ERROR [NoResult] result is the value that a method returns, but train returns none. Capture from a parameter, delegate or error.
  @Capture(value = "model", from = "result.model")
  void train(String data);

  @Streamed
  // ERROR [NoResult] result is one value, but stream delivers elements. Start the path at element.
  @Capture(value = "chunk", from = "result")
  Iterator<String> stream(String question);
}
