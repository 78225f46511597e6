package bad;

import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.Iterator;

@Traced
interface EndRequiredWithoutEnd {
  // ERROR [EndRequiredWithoutEnd] endRequired asks for an element that ends the stream, but nothing says which. Add endsWith, failsWith or endsWhen.
  @Streamed(endRequired = true)
  Iterator<String> answer(String question);
}
