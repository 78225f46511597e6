// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A future that follows a stage and is settled after the call ended, in the caller's context. */
@SuppressWarnings("try")
class DerivedFuture<T> extends CompletableFuture<T> {
  final StreamCall stream;

  DerivedFuture(StreamCall stream) {
    this.stream = stream;
  }

  /** Settles this as {@code stage} is settled. */
  final void follow(CompletionStage<T> stage) {
    stage.whenComplete(this::settle);
  }

  private void settle(@Nullable T value, @Nullable Throwable error) {
    Throwable seen = end(stream, value, error);
    CompletionStage<Optional<Throwable>> awaited = stream.awaitedOrNull();
    if (awaited == null || (error != null && unwrap(error) instanceof CancellationException)) {
      settled(value, seen);
    } else {
      awaited.thenAccept(failure -> settled(value, seen == null ? failure.orElse(null) : seen));
    }
  }

  /** Whether the source is done, and this waits for hooks only. */
  final boolean isAwaitingHooks() {
    CompletionStage<Optional<Throwable>> awaited = stream.awaitedOrNull();
    return awaited != null && !awaited.toCompletableFuture().isDone();
  }

  /**
   * Settles this with {@code stage}'s stream, which {@code tracing} lets the call last as long as.
   */
  final void followStream(
      CompletionStage<T> stage, BiFunction<? super T, ? super TracedCall, ? extends T> tracing) {
    followAs(
        stage,
        value -> {
          T view = tracing.apply(value, stream.call());
          stream.release();
          return view;
        });
  }

  /** As {@link #followStream}, with a stream that ends this one's stream call. */
  final void followPart(
      CompletionStage<T> stage, BiFunction<? super T, ? super StreamCall, ? extends T> tracing) {
    followAs(stage, value -> tracing.apply(value, stream));
  }

  private void followAs(CompletionStage<T> stage, Function<T, ? extends T> tracing) {
    stage.whenComplete(
        (value, error) -> {
          if (error != null || value == null || stream.isEnded()) {
            settle(value, error);
          } else {
            settled(view(value, tracing), null);
          }
        });
  }

  /** Makes a view of {@code value}; what is no stream ends the call. */
  private T view(T value, Function<T, ? extends T> tracing) {
    try (TracedScope scope = stream.consumer()) {
      return tracing.apply(value);
    } catch (Throwable error) {
      stream.call().report("trace a stream", error);
      stream.complete();
      return value;
    }
  }

  private void settled(@Nullable T value, @Nullable Throwable error) {
    try (TracedScope scope = stream.consumer()) {
      if (error == null) {
        super.complete(value);
      } else {
        super.completeExceptionally(error);
      }
    }
  }

  /**
   * Ends the call of a stage that has completed; returns the exception that its dependents are to
   * see.
   */
  static @Nullable Throwable end(
      StreamCall stream, @Nullable Object value, @Nullable Throwable error) {
    if (error == null) {
      try {
        stream.complete(value);
        return null;
      } catch (Throwable hookError) {
        return hookError;
      }
    }
    Throwable cause = unwrap(error);
    if (cause instanceof CancellationException) {
      stream.cancel();
    } else {
      stream.fail(cause);
    }
    return error;
  }

  private static Throwable unwrap(Throwable error) {
    Throwable cause = error;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
