package bad;

import com.fasterxml.jackson.annotation.*;
import dev.spanwrap.annotations.*;

@Traced
interface ContentConflict {
  // ERROR [ContentConflict] Order cannot be written: number and text both read number. Leave one of them, or use a mapper.
  class Order {
    @JsonProperty("number")
    public int number() {
      return 1;
    }

    @JsonProperty("number")
    public String text() {
      return "1";
    }
  }

  void order(@Capture(value = "order", content = true) Order order);
}
