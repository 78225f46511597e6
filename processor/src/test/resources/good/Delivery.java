package good;

import dev.spanwrap.annotations.Propagated;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.SpanKey;
import dev.spanwrap.annotations.Traced;
import java.util.Map;

/** A call that others find by its key, and that goes on elsewhere. */
@Traced(Role.TOOL)
public interface Delivery {

  String send(@SpanKey String id, String body, @Propagated Map<String, String> headers);

  void post(@Propagated Map<String, Object> metadata);
}
