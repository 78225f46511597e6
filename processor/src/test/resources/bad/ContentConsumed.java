package bad;

import dev.spanwrap.annotations.*;
import java.util.Iterator;
import java.util.stream.Stream;

@Traced
interface ContentConsumed {
  // ERROR [ContentConsumed] Writing java.util.stream.Stream would take its elements from the application. Capture what you need of it with a path or a mapper.
  record Order(Stream<String> lines) {}

  void order(
      @Capture(value = "order", content = true) Order order,
      // ERROR [ContentConsumed] Writing java.util.Iterator would take its elements from the application. Capture what you need of it with a path or a mapper.
      @Capture(value = "lines", content = true) Iterator<String> lines);
}
