package bad;

import dev.spanwrap.annotations.Aggregate;
import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.Iterator;

@Traced
interface AggregateNeedsNumbers {
  @Streamed
  // ERROR [AggregateNeedsNumbers] MAX takes single numbers, but the value is String. Use FIRST, LAST or COUNT.
  @Capture(value = "longest", from = "element", aggregate = Aggregate.MAX)
  @Capture(value = "chunks", from = "element", aggregate = Aggregate.COUNT)
  Iterator<String> stream(String text);

  @Streamed
  // ERROR [AggregateNeedsNumbers] MAX takes single numbers, but the value is content. Use FIRST, LAST or SUM.
  @Capture(value = "said", from = "element", aggregate = Aggregate.MAX, content = true)
  @Capture(value = "joined", from = "element", aggregate = Aggregate.SUM, content = true)
  Iterator<String> tell(String text);
}
