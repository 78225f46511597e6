package bad;

import dev.spanwrap.annotations.SpanKey;
import dev.spanwrap.annotations.Traced;

@Traced
interface Tool {
  // ERROR [SecondKey] A call has one key, but call has two parameters annotated @SpanKey. Remove one.
  String call(@SpanKey String run, @SpanKey String id);
}
