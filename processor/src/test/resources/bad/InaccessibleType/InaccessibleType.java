package bad;

import dev.spanwrap.annotations.Traced;
import lib.Chat;

class Outer {
  private record Secret(String text) {}

  @Traced
  interface InaccessibleType {
    // Its wrapper is a class of its own, beside Outer.
    // ERROR [InaccessibleType] TracedOuter_InaccessibleType must name every type in the signature of keep, but Outer.Secret is private. Make it visible there.
    void keep(Secret secret);
  }
}

@Traced
// ERROR [InaccessibleType] Speaking.speak(Voice): TracedInherited must name every type in the signature of speak, but Voice is visible in lib only. Make it visible there.
interface Inherited extends Chat {}
