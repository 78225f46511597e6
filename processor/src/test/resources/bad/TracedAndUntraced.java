package bad;

import dev.spanwrap.annotations.Traced;
import dev.spanwrap.annotations.Untraced;

@Traced
interface TracedAndUntraced {
  @Traced
  // ERROR [TracedAndUntraced] A method is traced or it is not, but answer is both @Traced and @Untraced. Remove one.
  @Untraced
  String answer(String question);
}
