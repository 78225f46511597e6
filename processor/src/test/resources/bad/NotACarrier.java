package bad;

import dev.spanwrap.annotations.Propagated;
import dev.spanwrap.annotations.Traced;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@Traced
interface Tool {
  // ERROR [NotACarrier] @Propagated writes into a Map<String, String> or a Map<String, Object>, but headers is HashMap<String, String>. Change its type.
  String call(@Propagated HashMap<String, String> headers);

  // ERROR [NotACarrier] @Propagated writes into a Map<String, String> or a Map<String, Object>, but headers is Map<String, List<String>>. Change its type.
  String send(@Propagated Map<String, List<String>> headers);

  // ERROR [NotACarrier] @Propagated writes into a Map<String, String> or a Map<String, Object>, but headers is String. Change its type.
  String post(@Propagated String headers, Map<String, String> metadata);
}
