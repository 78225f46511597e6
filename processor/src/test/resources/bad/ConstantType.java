package bad;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Traced;

@Traced
// ERROR [ConstantType] gen_ai.request.max_tokens is an integer, but the constant is "many". Write it as an integer.
@Capture(value = GenAi.REQUEST_MAX_TOKENS, constant = "many")
@Capture(value = GenAi.REQUEST_TEMPERATURE, constant = "0.5")
interface ConstantType {
  String answer(String question);
}
