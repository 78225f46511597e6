package traps;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Traced;
import java.util.List;
import java.util.function.Function;

class Old {
  @Deprecated
  record Reply(String text) {
    @Deprecated
    String old() {
      return text;
    }
  }

  @Deprecated(forRemoval = true)
  interface Gone {}

  @Traced
  interface Some {
    @Deprecated
    Reply answer(String question);

    @SuppressWarnings("deprecation")
    @Capture(value = "text", from = "result.old")
    Reply ask(String question);

    @Deprecated(forRemoval = true)
    void gone();

    @SuppressWarnings("removal")
    void mentions(Gone gone);
  }

  @Deprecated
  @Traced
  interface All {
    String answer(String question);
  }

  @SuppressWarnings("rawtypes")
  @Traced
  interface Raw extends Function {
    List all(@Capture("list") List<String> list, Class type);
  }
}
