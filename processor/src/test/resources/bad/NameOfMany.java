package bad;

import dev.spanwrap.annotations.Traced;
import java.util.List;

@Traced
interface NameOfMany {
  record Prompt(List<Part> parts) {}

  record Part(String kind) {}

  // ERROR [NameOfMany] A name takes single values, but {models} is List<String>. Use a path to one value.
  @Traced(name = "ask {models}")
  String ask(List<String> models);

  // ERROR [NameOfMany] A name takes single values, but {prompt.parts.kind} is a list of String. Use a path to one value.
  @Traced(name = "answer {prompt.parts.kind}")
  String answer(Prompt prompt);
}
