package bad;

import com.fasterxml.jackson.annotation.*;
import dev.spanwrap.annotations.*;

@Traced
interface ContentInaccessible {
  class Order {
    // ERROR [ContentInaccessible] A wrapper cannot access Order.number. Make it visible to the wrapper's package, give it a getter, ignore it with @JsonIgnore, or use a mapper.
    @JsonProperty private String number;
  }

  void order(@Capture(value = "order", content = true) Order order);
}
