package bad;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.Iterator;

@Traced
interface UnknownRoot {
  // ERROR [UnknownRoot] A path starts at something that the call knows, but answer knows no modle, only model, prompt, result, error, delegate. Did you mean model?
  @Traced(name = "chat {modle}")
  // ERROR [UnknownRoot] A path starts at something that the call knows, but answer knows no question, only model, prompt, result, error, delegate. Start at one of these.
  @Capture(value = "prompt", from = "question.text")
  String answer(String model, String prompt);

  // ERROR [UnknownRoot] A path starts at something that the call knows, but stream knows no elment, only element, error, delegate. Did you mean element?
  @Streamed(endsWhen = "elment.empty")
  Iterator<String> stream(String model);
}
