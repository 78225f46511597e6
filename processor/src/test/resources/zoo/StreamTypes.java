// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package zoo;

import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A stream type with everything in it that a class can trip over. */
@Streamed
@SuppressWarnings({"try", "unchecked"})
public interface StreamTypes<T extends Comparable<T>, X extends Exception>
    extends AutoCloseable, Comparable<StreamTypes<T, X>> {

  @Streamed
  Iterator<T> iterator(List<? super T>... scopes);

  @Streamed
  <R extends T> Stream<Map<R, ? extends T[]>> stream(R result, Object call, int error)
      throws X, IOException;

  @Streamed
  Flow.Publisher<? extends T> publisher(String delegate, String tracing);

  @Streamed
  CompletableFuture<T> future();

  @Streamed
  CompletableFuture<Stream<? extends T>> streamLater(Object future, Object stream);

  @Streamed
  CompletableFuture<StreamTypes<T, X>> selfLater();

  <E extends T> StreamTypes<T, X> onElement(@On(Signal.ELEMENT) Consumer<? super E> element);

  StreamTypes<T, X> onSubscriber(
      String stream, @Streamed Flow.Subscriber<? super T> TracedStreamTypes);

  Object onEnd(
      @On(Signal.COMPLETE) BiConsumer<? super T, ? extends Throwable> onEnd,
      @On(Signal.ERROR) Throwing<? super X, ? extends Exception> error,
      @On(Signal.COMPLETE) Throwing<T, RuntimeException> scope,
      @On(value = Signal.COMPLETE, payload = false) Consumer<T> result,
      @On(Signal.CANCEL) Runnable CallbackTracing);

  @On(Signal.CANCEL)
  boolean cancel(Object stream, Object scope) throws X;

  @On(Signal.CANCEL)
  void abort() throws IOException, TimeoutException;

  @On(Signal.CANCEL)
  int kill(int result) throws IOException, TimeoutException;

  @On(Signal.COMPLETE)
  T finish(T scope) throws X;

  @On(Signal.ERROR)
  void fail(String error);

  <S extends StreamTypes<T, X>> S self(S self);

  boolean equals(Object other);

  @Override
  void close() throws X;

  /** Unknown to everybody. */
  interface Throwing<A, E extends Throwable> {
    void accept(A first, int trace) throws E;

    default <C> C also(C stream) throws E {
      return stream;
    }

    boolean equals(Object other);
  }
}
