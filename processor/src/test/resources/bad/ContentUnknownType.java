package bad;

import dev.spanwrap.annotations.*;
import java.io.InputStream;
import java.util.concurrent.Callable;

@Traced
interface ContentUnknownType {
  record Order(String text, Callable<String> later) {}

  class Same implements Mapper<String, Thread> {
    @Override
    public Thread map(String text) {
      return Thread.currentThread();
    }
  }

  @Capture(value = "body", from = "result", content = true)
  Callable<String> order(
      @Capture(value = "order", content = true) Order order,
      // ERROR [ContentUnknownType] Nobody knows how to write java.lang.Thread as content. Capture what you need of it with a path or a mapper.
      @Capture(value = "thread", content = true, mapper = Same.class) String text);
}
