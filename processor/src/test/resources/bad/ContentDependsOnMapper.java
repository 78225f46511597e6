package bad;

import com.fasterxml.jackson.annotation.*;
import dev.spanwrap.annotations.*;

@Traced
interface ContentDependsOnMapper {
  // ERROR [ContentDependsOnMapper] What @JsonFilter leaves of Order depends on how an ObjectMapper is configured. Use @JsonIgnore for what must not be captured, or a mapper.
  @JsonFilter("filter")
  record Order(int number) {}

  // ERROR [ContentDependsOnMapper] What @JsonView leaves of Line.article depends on how an ObjectMapper is configured. Use @JsonIgnore for what must not be captured, or a mapper.
  record Line(@JsonView(Object.class) String article) {}

  void order(
      @Capture(value = "order", content = true) Order order,
      @Capture(value = "line", content = true) Line line);
}
