package bad;

import dev.spanwrap.annotations.*;
import java.util.List;

@Traced
interface ContentEndless {
  // ERROR [ContentEndless] The types inside bad.ContentEndless.Nest never end. Capture what you need of it with a path or a mapper.
  record Nest<T>(Nest<List<T>> inside) {}

  void order(@Capture(value = "nest", content = true) Nest<String> nest);
}
