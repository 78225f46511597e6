package zoo;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.ClosesSpan;
import dev.spanwrap.annotations.MixinFor;
import dev.spanwrap.annotations.OpensSpan;
import dev.spanwrap.annotations.Propagated;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.SpanKey;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.SwitchesSpan;
import dev.spanwrap.annotations.Traced;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Supplier;

/** Calls that outlast methods, with everything that could clash. */
final class Lifecycles {
  private Lifecycles() {}

  @Traced(Role.AGENT)
  interface Line<T extends Comparable<T>, X extends Exception> extends AutoCloseable {
    @OpensSpan
    <S extends T> S open(@SpanKey S session, @Capture("call") String call, T scope, T result)
        throws X;

    @OpensSpan
    <S> CompletableFuture<S> open(Supplier<S> error);

    @SwitchesSpan
    int open(@Capture("opened") int opened, @Propagated Map<String, String> headers) throws X;

    @SafeVarargs
    @SuppressWarnings("varargs")
    static <T> void none(T... nothing) {}

    @SuppressWarnings("unchecked")
    void say(T... session);

    <S extends T> List<? super S> words(@Capture("words.scope") boolean scope, S call) throws X;

    Line<T, X> then(@Capture("words.call") String call);

    T plain(T session, String TracedCall);

    @Traced
    @Streamed
    Line<T, X> fork(String session, String opened);

    @Traced
    @Streamed
    CompletionStage<Line<T, X>> forkLater(String session, String opened, String FutureTracing);

    @Traced
    T child(T session) throws X;

    @Streamed
    @ClosesSpan
    Flow.Publisher<T> drain(@Capture("drain.opened") String opened, T scope) throws X;

    @Override
    @ClosesSpan
    void close() throws X;

    @Override
    boolean equals(Object other);

    @Override
    int hashCode();
  }

  /** A session by its methods alone. */
  interface Silent {
    @OpensSpan
    void begin();

    String name();

    @ClosesSpan
    void end();
  }

  /** Somebody else's. */
  interface Foreign extends AutoCloseable {
    void dial(String number) throws IOException;

    void redial();

    @Override
    void close() throws IOException;
  }

  @Traced(Role.AGENT)
  @MixinFor(Foreign.class)
  interface ForeignTracing {
    @OpensSpan
    void dial(@Capture("number") String to);

    @ClosesSpan
    void close();
  }

  @Traced
  interface Exchange {
    @Streamed(via = ForeignTracing.class)
    Foreign connect(String session);
  }

  @Traced(Role.HOOK)
  interface Around<K, P> {
    @OpensSpan
    void onPhase(@SpanKey K TracedCall, P call);

    @OpensSpan(Role.MODEL)
    CompletableFuture<P> before(@SpanKey int call, long result);

    @ClosesSpan(Role.MODEL)
    CompletableFuture<P> after(@SpanKey int call, String BracketTracing);

    @ClosesSpan
    @Capture(value = "phase.end", constant = "over")
    @Capture(value = "phase.error", from = "error.message")
    P onPhaseEnd(@SpanKey K scope);

    Around<K, P> inside(@SpanKey K key);

    @Capture(value = "note.result", from = "result")
    boolean note(@Capture("note.text") String TracedCall, Object dev);

    @Capture(value = "note.trouble", from = "error.message")
    void trouble(Iterator<P> scope);

    void nothing(P p);
  }
}
