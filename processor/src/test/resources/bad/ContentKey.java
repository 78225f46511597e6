package bad;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Traced;

@Traced
interface ContentKey {
  // WARNING [ContentKey] gen_ai.input.messages is content, which is recorded where it is opted in, but this is captured always. Add content = true.
  String answer(@Capture(GenAi.INPUT_MESSAGES) String question);
}
