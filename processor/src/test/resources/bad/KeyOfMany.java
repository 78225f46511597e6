package bad;

import dev.spanwrap.annotations.SpanKey;
import dev.spanwrap.annotations.Traced;
import java.util.List;

@Traced
interface Tool {
  // ERROR [KeyOfMany] A key is one value, but "calls.id" is a list of String. Let the path end at one.
  String call(@SpanKey(from = "calls.id") Run run);

  record Run(List<Call> calls) {}

  record Call(String id) {}
}
