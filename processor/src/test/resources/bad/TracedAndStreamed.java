package bad;

import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.Iterator;

// ERROR [TracedAndStreamed] The methods of a @Streamed interface belong to the call that hands it out, but TracedAndStreamed is to be traced as well. Remove one of the annotations.
@Traced
@Streamed
interface TracedAndStreamed {
  @Streamed
  Iterator<String> tokens();
}

@Streamed
interface OneMethod {
  @Streamed
  Iterator<String> tokens();

  // ERROR [TracedAndStreamed] The methods of a @Streamed interface belong to the call that hands it out, but OneMethod is to be traced as well. Remove one of the annotations.
  @Traced
  String whole();
}
