package bad;

import dev.spanwrap.annotations.Traced;
import dev.spanwrap.runtime.Tracing;

@Traced
interface ReservedMethod {
  // ERROR [ReservedMethod] TracedReservedMethod needs the method tracedDelegate() for itself, but the interface declares it. Rename it.
  String tracedDelegate();

  // ERROR [ReservedMethod] TracedReservedMethod needs the method wrap(ReservedMethod, Tracing) for itself, but the interface declares it. Rename it.
  String wrap(ReservedMethod delegate, Tracing tracing);

  String wrap(String text);
}
