// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.streams;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A future that is settled after the span ended, and whose completing methods reach the source. */
final class HandFuture extends CompletableFuture<Object> {
  private final CompletableFuture<Object> source;

  HandFuture(CompletableFuture<Object> source) {
    this.source = source;
  }

  void settle(@Nullable Object value, @Nullable Throwable error) {
    if (error == null) {
      super.complete(value);
    } else {
      super.completeExceptionally(error);
    }
  }

  @Override
  public boolean complete(Object value) {
    return source.complete(value);
  }

  @Override
  public boolean completeExceptionally(Throwable error) {
    return source.completeExceptionally(error);
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    return source.cancel(mayInterruptIfRunning);
  }
}
