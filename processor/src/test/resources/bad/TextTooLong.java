package bad;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Traced;

class Texts {
  static final String SHORT = "In other scripts, a letter takes two or three bytes: \u20ac.........";
  static final String LONG = SHORT + SHORT + SHORT + SHORT + SHORT + SHORT + SHORT + SHORT;
  static final String LONGER = LONG + LONG + LONG + LONG + LONG + LONG + LONG + LONG;
  static final String LONGEST = LONGER + LONGER + LONGER + LONGER + LONGER + LONGER + LONGER;

  private Texts() {}
}

// ERROR [TextTooLong] A text in a class file has at most 65535 bytes, but this one has 87360. Shorten it.
@Traced(name = Texts.LONGEST + Texts.LONGEST + Texts.LONGEST)
interface TextTooLong {
  @Capture(value = "short", constant = Texts.LONGEST)
  @Capture(
      value = "long",
      // ERROR [TextTooLong] A text in a class file has at most 65535 bytes, but this one has 87360. Shorten it.
      constant = Texts.LONGEST + Texts.LONGEST + Texts.LONGEST)
  void method(
      // ERROR [TextTooLong] A text in a class file has at most 65535 bytes, but this one has 87360. Shorten it.
      @Capture(Texts.LONGEST + Texts.LONGEST + Texts.LONGEST) String argument);
}
