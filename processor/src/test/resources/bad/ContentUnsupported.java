package bad;

import com.fasterxml.jackson.annotation.*;
import dev.spanwrap.annotations.*;
import java.util.List;

@Traced
interface ContentUnsupported {
  // ERROR [ContentUnsupported] @JsonTypeInfo of Order.lines is about containers, whose classes vary. Annotate the type of what is in them.
  record Order(@JsonTypeInfo(use = JsonTypeInfo.Id.NAME) List<List<String>> lines) {}

  void order(@Capture(value = "order", content = true) Order order);
}
