package bad;

import com.fasterxml.jackson.annotation.*;
import dev.spanwrap.annotations.*;

@Traced
interface ContentFormat {
  // ERROR [ContentFormat] @JsonFormat of Order.date depends on the type of the value, but java.lang.Object may be any. Declare the type that the format is for, or leave the format out.
  record Order(@JsonFormat(pattern = "yyyy") Object date) {}

  void order(@Capture(value = "order", content = true) Order order);
}
