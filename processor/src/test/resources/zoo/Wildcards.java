// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package zoo;

import dev.spanwrap.annotations.Aggregate;
import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** Streams and futures of anything, of which something is captured all the same. */
@Traced
public interface Wildcards {

  @Streamed
  @Capture(value = "count", from = "element", aggregate = Aggregate.COUNT)
  Iterator<?> iterator(String input);

  @Streamed
  @Capture(value = "count", from = "element", aggregate = Aggregate.COUNT)
  @Capture(value = "text", from = "element", when = String.class)
  Flow.Publisher<? super Integer> publisher(String input);

  @Capture(value = "type", from = "result.class")
  @Capture(value = "text", from = "result", when = String.class)
  CompletableFuture<?> future(@Capture(value = "sizes", from = "class") List<? super Long> input);

  /** Closes with an exception, and traces nothing. */
  @Traced(Role.TOOL)
  @SuppressWarnings({"spanwrap", "try"})
  interface Untouched extends AutoCloseable {}
}
