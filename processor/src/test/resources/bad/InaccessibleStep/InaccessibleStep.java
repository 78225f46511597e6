package bad;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Traced;
import lib.Reply;

@Traced
interface InaccessibleStep {
  // ERROR [InaccessibleStep] TracedInaccessibleStep reads the path itself, but model of Reply is not visible there. Make it visible, or use a mapper.
  @Capture(value = "model", from = "result.model")
  Reply answer(String question);
}
