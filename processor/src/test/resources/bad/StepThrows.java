package bad;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Traced;
import java.io.IOException;

@Traced
interface StepThrows {
  interface Reply {
    String text() throws IOException;
  }

  // ERROR [StepThrows] A step throws no checked exception, but text of StepThrows.Reply throws IOException. Let the path end before it and use a mapper.
  @Capture(value = "text", from = "result.text")
  Reply answer(String question);
}
