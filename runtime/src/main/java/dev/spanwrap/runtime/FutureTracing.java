// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Lets a call last until a future completes.
 *
 * <p>Called by generated code; not intended for use by application developers. Its API is stable.
 */
public final class FutureTracing {
  private FutureTracing() {}

  /**
   * What is called after hooks that are awaited.
   *
   * @param <R> what it returns
   * @param <X> what it throws
   */
  @FunctionalInterface
  public interface Delegate<R extends @Nullable Object, X extends Throwable> {
    /** Calls the delegate's method. */
    R call() throws X;
  }

  /**
   * Runs the {@code START} hooks, then calls {@code delegate}: at once, if they are over when they
   * return; else when their stages complete, inside the call, on the thread that completes them. A
   * stage that fails fails the returned future, and the delegate is not called; nor is it if the
   * returned future is completed or cancelled before.
   *
   * @param call the open call, whose context is current
   * @param delegate the delegate's method with its arguments
   * @param <F> the declared type, one of the two that can be derived
   */
  @SuppressWarnings("unchecked") // a CompletableFuture is either; the delegate declares its own
  public static <F extends @Nullable CompletionStage<?>> F afterStart(
      TracedCall call, Delegate<F, Throwable> delegate) {
    CompletionStage<Optional<Throwable>> started = call.startStages();
    return started == null
        ? ((Delegate<F, RuntimeException>) (Delegate<?, ?>) delegate).call()
        : (F)
            StartedFuture.after(
                started, call, (Delegate<CompletionStage<Object>, ?>) (Delegate<?, ?>) delegate);
  }

  /**
   * Returns a future that is settled as {@code source} is, after the call ended, in the current
   * context; whatever completes or cancels it reaches {@code source}.
   *
   * @param source what the delegate returned; null ends the call
   * @param call the open call
   * @param <T> the value
   */
  public static <T> @Nullable CompletableFuture<T> trace(
      @Nullable CompletableFuture<T> source, TracedCall call) {
    if (call.isNothing()) {
      return source;
    }
    if (source == null) {
      call.succeed();
      return null;
    }
    if (source.isDone() && call.hooksOrNull() == null) {
      return observe(source, call);
    }
    return trace(source, StreamCall.open(call));
  }

  /**
   * Returns a stage that is settled as {@code source} is, after the call ended, in the current
   * context.
   *
   * @param source what the delegate returned; null ends the call
   * @param call the open call
   * @param <T> the value
   */
  public static <T> @Nullable CompletionStage<T> trace(
      @Nullable CompletionStage<T> source, TracedCall call) {
    if (call.isNothing()) {
      return source;
    }
    if (source == null) {
      call.succeed();
      return null;
    }
    if (source instanceof CompletableFuture<T> future && isItsOwnFuture(future)) {
      return trace(future, call);
    }
    return trace(source, StreamCall.open(call));
  }

  /**
   * Returns a future that reports to {@code stream} how {@code source} completes, and is settled
   * after that.
   *
   * @param source what the delegate returned
   * @param stream the stream call, held by the result
   * @param <T> the value
   */
  public static <T> CompletableFuture<T> trace(CompletableFuture<T> source, StreamCall stream) {
    if (stream.isNothing()) {
      return source;
    }
    TracedFuture<T> derived = new TracedFuture<>(source, stream);
    derived.follow(source);
    return derived;
  }

  /**
   * As {@link #trace(CompletableFuture, StreamCall)}.
   *
   * @param source what the delegate returned
   * @param stream the stream call, held by the result
   * @param <T> the value
   */
  public static <T> CompletionStage<T> trace(CompletionStage<T> source, StreamCall stream) {
    if (stream.isNothing()) {
      return source;
    }
    if (source instanceof CompletableFuture<T> future && isItsOwnFuture(future)) {
      return trace(future, stream);
    }
    TracedStage<T> derived = new TracedStage<>(source, stream);
    derived.follow(source);
    return derived;
  }

  /**
   * Returns a future of a stream whose call lasts until that stream ends, or the future fails or is
   * cancelled.
   *
   * @param source what the delegate returned; null ends the call
   * @param call the open call
   * @param tracing makes the stream a view that ends the call that it is given
   * @param <S> the stream
   */
  public static <S> @Nullable CompletableFuture<S> traceStream(
      @Nullable CompletableFuture<S> source,
      TracedCall call,
      BiFunction<? super S, ? super TracedCall, ? extends S> tracing) {
    if (call.isNothing()) {
      return source;
    }
    if (source == null) {
      call.succeed();
      return null;
    }
    TracedFuture<S> derived = new TracedFuture<>(source, StreamCall.open(call));
    derived.followStream(source, tracing);
    return derived;
  }

  /**
   * As {@link #traceStream(CompletableFuture, TracedCall, BiFunction)}.
   *
   * @param source what the delegate returned; null ends the call
   * @param call the open call
   * @param tracing makes the stream a view that ends the call that it is given
   * @param <S> the stream
   */
  public static <S> @Nullable CompletionStage<S> traceStream(
      @Nullable CompletionStage<S> source,
      TracedCall call,
      BiFunction<? super S, ? super TracedCall, ? extends S> tracing) {
    if (call.isNothing()) {
      return source;
    }
    if (source == null) {
      call.succeed();
      return null;
    }
    if (source instanceof CompletableFuture<S> future && isItsOwnFuture(future)) {
      return traceStream(future, call, tracing);
    }
    TracedStage<S> derived = new TracedStage<>(source, StreamCall.open(call));
    derived.followStream(source, tracing);
    return derived;
  }

  /**
   * Returns a future of a stream that reports to {@code stream}, as it does itself if it fails or
   * is cancelled.
   *
   * @param source what the delegate returned
   * @param stream the stream call, held by the result
   * @param tracing makes the stream a view that reports to the stream call that it is given
   * @param <S> the stream
   */
  public static <S> CompletableFuture<S> traceStream(
      CompletableFuture<S> source,
      StreamCall stream,
      BiFunction<? super S, ? super StreamCall, ? extends S> tracing) {
    if (stream.isNothing()) {
      return source;
    }
    TracedFuture<S> derived = new TracedFuture<>(source, stream);
    derived.followPart(source, tracing);
    return derived;
  }

  /**
   * As {@link #traceStream(CompletableFuture, StreamCall, BiFunction)}.
   *
   * @param source what the delegate returned
   * @param stream the stream call, held by the result
   * @param tracing makes the stream a view that reports to the stream call that it is given
   * @param <S> the stream
   */
  public static <S> CompletionStage<S> traceStream(
      CompletionStage<S> source,
      StreamCall stream,
      BiFunction<? super S, ? super StreamCall, ? extends S> tracing) {
    if (stream.isNothing()) {
      return source;
    }
    if (source instanceof CompletableFuture<S> future && isItsOwnFuture(future)) {
      return traceStream(future, stream, tracing);
    }
    TracedStage<S> derived = new TracedStage<>(source, stream);
    derived.followPart(source, tracing);
    return derived;
  }

  /**
   * Ends {@code call} when {@code future} completes: for a declared type that cannot be derived.
   * Dependents that are registered later may run before the call ends.
   *
   * @param future what the delegate returned; null ends the call
   * @param call the open call
   * @param <F> the declared type
   * @return {@code future}
   */
  public static <F extends @Nullable CompletionStage<?>> F observe(F future, TracedCall call) {
    if (call.isNothing()) {
      return future;
    }
    if (future == null) {
      call.succeed();
      return future;
    }
    StreamCall stream = StreamCall.open(call);
    try {
      future.whenComplete((value, error) -> DerivedFuture.end(stream, value, error));
    } catch (Throwable unsupported) {
      call.report("observe a " + future.getClass().getName(), unsupported);
      stream.complete();
    }
    return future;
  }

  /** False for the JDK's minimal stages, which are futures only by inheritance. */
  private static boolean isItsOwnFuture(CompletableFuture<?> future) {
    return future.toCompletableFuture() == future;
  }
}
