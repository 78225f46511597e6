package bad;

import dev.spanwrap.annotations.Traced;

@Traced
interface UnbalancedBrace {
  // ERROR [UnbalancedBrace] Braces in a name enclose a path, but those of "chat {model" do not match. Close or remove the odd one.
  @Traced(name = "chat {model")
  String open(String model);

  // ERROR [UnbalancedBrace] Braces in a name enclose a path, but those of "chat model}" do not match. Close or remove the odd one.
  @Traced(name = "chat model}")
  String closed(String model);

  // ERROR [UnbalancedBrace] Braces in a name enclose a path, but those of "chat {{model}}" do not match. Close or remove the odd one.
  @Traced(name = "chat {{model}}")
  String nested(String model);
}
