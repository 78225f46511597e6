package bad;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Traced;

@Traced
interface NoElement {
  record Reply(String model) {}

  // ERROR [NoElement] element is what a stream delivers, but answer is not one. Start the path at question, result, error, delegate.
  @Capture(value = "model", from = "element.model")
  Reply answer(String question);
}
