package lib;

import dev.spanwrap.annotations.Capture;

public interface Chat {
  String answer(String question);

  @Capture(value = "question", from = "question")
  String ask(String question);
}
