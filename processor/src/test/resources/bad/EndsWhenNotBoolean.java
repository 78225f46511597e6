package bad;

import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.Iterator;
import java.util.List;

@Traced
interface EndsWhenNotBoolean {
  record Chunk(String text, List<Part> parts) {}

  record Part(boolean last) {}

  // ERROR [EndsWhenNotBoolean] endsWhen is a path from element to a boolean, but "element.text" is String. Use endsWith for a type.
  @Streamed(endsWhen = "element.text")
  Iterator<Chunk> text(String question);

  // ERROR [EndsWhenNotBoolean] endsWhen is a path from element to a boolean, but "element.parts.last" is a list of boolean. Use endsWith for a type.
  @Streamed(endsWhen = "element.parts.last")
  Iterator<Chunk> parts(String question);

  // ERROR [EndsWhenNotBoolean] endsWhen is a path from element to a boolean, but "error.class" is Class<?>. Use endsWith for a type.
  @Streamed(endsWhen = "error.class")
  Iterator<Chunk> until(boolean stop);
}
