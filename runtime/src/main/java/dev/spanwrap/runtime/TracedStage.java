// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A stage that follows one that is no future, or a future only by inheritance. So is this: what
 * would complete it does what it does to the source, or nothing. Else it would be complete before
 * its source, and before the call.
 */
final class TracedStage<T> extends DerivedFuture<T> {
  private final CompletionStage<T> source;

  TracedStage(CompletionStage<T> source, StreamCall stream) {
    super(stream);
    this.source = source;
  }

  private @Nullable CompletableFuture<T> futureOrNull() {
    return source instanceof CompletableFuture<T> future ? future : null;
  }

  private CompletableFuture<T> future() {
    CompletableFuture<T> future = futureOrNull();
    if (future == null) {
      throw new UnsupportedOperationException();
    }
    return future;
  }

  /** A copy where the source would give one, else a future that reaches the source's own. */
  @Override
  public CompletableFuture<T> toCompletableFuture() {
    if (source instanceof CompletableFuture<?>) {
      return copy();
    }
    CompletableFuture<T> live = source.toCompletableFuture();
    TracedFuture<T> derived = new TracedFuture<>(live, stream);
    derived.follow(live);
    return derived;
  }

  @Override
  public boolean complete(T value) {
    CompletableFuture<T> future = futureOrNull();
    return future != null && future.complete(value);
  }

  @Override
  public boolean completeExceptionally(Throwable error) {
    CompletableFuture<T> future = futureOrNull();
    return future != null && future.completeExceptionally(error);
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    CompletableFuture<T> future = futureOrNull();
    return future != null && future.cancel(mayInterruptIfRunning);
  }

  @Override
  public void obtrudeValue(T value) {
    future().obtrudeValue(value);
  }

  @Override
  public void obtrudeException(Throwable error) {
    future().obtrudeException(error);
  }

  @Override
  public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) {
    return future().completeAsync(supplier, executor);
  }

  @Override
  public CompletableFuture<T> orTimeout(long timeout, TimeUnit unit) {
    return future().orTimeout(timeout, unit);
  }

  @Override
  public CompletableFuture<T> completeOnTimeout(T value, long timeout, TimeUnit unit) {
    return future().completeOnTimeout(value, timeout, unit);
  }
}
