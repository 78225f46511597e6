package bad;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Traced;

@Traced
interface Content {
  // ERROR [NotYet] content = true is not implemented in this version of Spanwrap. Leave it out for now.
  String answer(@Capture(value = "question", content = true) String question);
}
