// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package zoo;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;

/** Callbacks of every shape, in every position. */
@Traced
@SuppressWarnings({"overloads", "unchecked"})
public interface Callbacks<T> {

  void subscribe(@Streamed Flow.Subscriber<? super T> call, T stream);

  <R extends T> R functions(
      @On(Signal.ELEMENT) IntConsumer ints,
      @On(Signal.ELEMENT) ObjIntConsumer<? super R> both,
      @On(Signal.ELEMENT) Consumer<?> any,
      @On(Signal.ELEMENT) Runnable tick,
      @On(Signal.COMPLETE) BiConsumer<? super R, ? super Throwable> done,
      @On(Signal.ERROR) Runnable failed,
      @On(Signal.CANCEL) Consumer<String> cancelled,
      T... rest);

  @SuppressWarnings("rawtypes")
  void raw(@On(Signal.ELEMENT) Consumer raw, @Streamed Flow.Subscriber other);

  @Capture(value = "answer", from = "result")
  CompletionStage<String> beside(@On(Signal.ELEMENT) Consumer<T> stream);

  @Streamed
  Flow.Publisher<T> publisher(@On(Signal.CANCEL) Runnable StreamCall);

  @Streamed
  CompletionStage<Stream<T>> both(@On(Signal.ERROR) Consumer<Throwable> future);

  int consume(@On(Signal.ELEMENT) Sink<T> sink);

  int consume(@On(Signal.COMPLETE) Other<T> sink);

  Callbacks<T> self(@On(Signal.COMPLETE) Sink<T> sink);

  /** One of two of the same shape. */
  interface Sink<E> {
    boolean test(E scope);
  }

  /** The other. */
  interface Other<E> {
    void done(E result);
  }
}
