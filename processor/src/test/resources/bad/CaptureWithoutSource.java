package bad;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Traced;

@Traced
interface CaptureWithoutSource {
  // ERROR [CaptureWithoutSource] A @Capture on a method or an interface needs a value, but this has none. Add from = "result" or constant = "…".
  @Capture("tenant")
  String answer(String question);
}
