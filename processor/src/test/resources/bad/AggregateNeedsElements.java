package bad;

import dev.spanwrap.annotations.Aggregate;
import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Traced;

@Traced
interface AggregateNeedsElements {
  // ERROR [AggregateNeedsElements] SUM aggregates the elements of a stream, but this path does not start at element. Remove the aggregate.
  @Capture(value = "tokens", from = "result", aggregate = Aggregate.SUM)
  int count(String text);
}
