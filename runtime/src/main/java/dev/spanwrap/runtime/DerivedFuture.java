// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
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
    try (TracedScope scope = stream.consumer()) {
      if (seen == null) {
        super.complete(value);
      } else {
        super.completeExceptionally(seen);
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
