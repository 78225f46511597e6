package bad;

import dev.spanwrap.annotations.Traced;

@Traced
// ERROR [Undefined] TracedUndefined was not generated, because Undefined refers to Reply, which is not defined. Define or import it, or let the processor that generates it run in the same build.
interface Undefined {
  Reply answer(String question);
}
