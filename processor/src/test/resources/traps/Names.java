package traps;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.Iterator;
import java.util.concurrent.Flow;

@Traced(name = "names {call} {delegate.depth}")
interface Names<String, Object, T> {
  class Scope {}

  class TracedCall {}

  record Operation(int value) {}

  class Override {}

  int tracing = 3;

  int depth();

  T consume(
      @Capture("call") java.lang.String call,
      @Capture("scope") int scope,
      java.lang.Object result,
      Throwable error,
      Operation delegate,
      @Capture(value = "t", from = "value") Operation tracing,
      T wrapper)
      throws Exception;

  <TracedScope, Operation2 extends Operation> Operation2 shadow(
      TracedScope T, Operation2 this_, java.lang.String $s) throws Exception;

  @Streamed
  Iterator<Operation> values(@Capture("call") java.lang.String call, String opened);

  @Streamed
  @Capture(value = "v", from = "element.value")
  Flow.Publisher<Operation> publish(@Capture("call") java.lang.String call, String opened);

  void consume(@Capture("a") java.lang.String a);

  void consume(@Capture("a") double... a);

  void consume(@Capture("a") int[] a, Object b);

  void consume(@Capture("a") long a, int... b);
}
