package bad;

import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Traced;

@Traced(Role.MODEL)
interface EmptyName {
  // ERROR [EmptyName] name must not be empty, but it is. Leave it out to get the default.
  @Traced(name = " ")
  String answer(String question);

  // ERROR [EmptyName] genAiOperation must not be empty, but it is. Leave it out to get the default.
  @Traced(genAiOperation = "")
  String chat(String question);
}
