package bad;

import dev.spanwrap.annotations.Traced;

// WITHOUT spanwrap-runtime
// ERROR [MissingRuntime] Wrappers call the Spanwrap runtime, but it is not on the class path. Add the dependency dev.spanwrap:spanwrap-runtime, in a named module also requires dev.spanwrap.runtime.
@Traced
interface MissingRuntime {
  String answer(String question);

  @Traced
  interface Told {
    String once(String question);
  }
}
