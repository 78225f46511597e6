package bad;

import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import lib.Line;

@Traced
interface Phone {
  // ERROR [SessionNeedsWrapper] Line is a session, but its wrapper TracedLine was not generated where it was compiled. Compile it with the Spanwrap processor.
  @Streamed
  Line dial(String number);
}
