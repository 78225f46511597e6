package bad;

import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.Iterator;

// WITHOUT dev.spanwrap.runtime.IteratorTracing
@Traced
interface MissingAdapter {
  @Streamed
  // ERROR [MissingAdapter] stream returns Iterator<String>, which needs the adapter IteratorTracing, but it is not on the class path. Use a version of dev.spanwrap:spanwrap-runtime that has it.
  Iterator<String> stream(String question);
}
