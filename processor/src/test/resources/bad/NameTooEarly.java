package bad;

import dev.spanwrap.annotations.Traced;

@Traced
interface NameTooEarly {
  record Reply(String model) {}

  // ERROR [NameTooEarly] A span is named before the call, but {result.model} needs its result. Use parameters or delegate.
  @Traced(name = "chat {result.model}")
  Reply answer(String question);
}
