package bad;

import com.fasterxml.jackson.annotation.*;
import com.fasterxml.jackson.databind.annotation.*;
import com.fasterxml.jackson.databind.*;
import dev.spanwrap.annotations.*;
import java.util.List;

@Traced
interface ContentNeedsDatabind {
  // ERROR [ContentNeedsDatabind] Content is written without databind, but Order has @JsonSerialize. Use a mapper, or an annotation of jackson-annotations that says the same.
  @JsonSerialize
  record Order(int number) {}

  // ERROR [ContentNeedsDatabind] Content is written without databind, but Line.article has @JsonSerialize. Use a mapper, or an annotation of jackson-annotations that says the same.
  record Line(@JsonSerialize(as = Object.class) String article) {}

  @Capture(value = "lines", from = "result", content = true)
  List<Line> order(@Capture(value = "order", content = true) Order order);
}
