// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A derived future: whatever completes or cancels it completes or cancels its source. */
@SuppressWarnings("try")
final class TracedFuture<T> extends DerivedFuture<T> {
  private final CompletableFuture<T> source;

  TracedFuture(CompletableFuture<T> source, StreamCall stream) {
    super(stream);
    this.source = source;
  }

  @Override
  public boolean complete(T value) {
    return source.complete(value) || (isAwaitingHooks() && super.complete(value));
  }

  @Override
  public boolean completeExceptionally(Throwable error) {
    return source.completeExceptionally(error)
        || (isAwaitingHooks() && super.completeExceptionally(error));
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    try (TracedScope scope = stream.producer()) {
      if (source.cancel(mayInterruptIfRunning)) {
        return true;
      }
    }
    return isAwaitingHooks() && super.cancel(mayInterruptIfRunning);
  }

  @Override
  public void obtrudeValue(T value) {
    source.obtrudeValue(value);
    super.obtrudeValue(value);
  }

  @Override
  public void obtrudeException(Throwable error) {
    source.obtrudeException(error);
    super.obtrudeException(error);
  }

  @Override
  public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier) {
    source.completeAsync(supplier);
    return this;
  }

  @Override
  public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) {
    source.completeAsync(supplier, executor);
    return this;
  }

  @Override
  public CompletableFuture<T> orTimeout(long timeout, TimeUnit unit) {
    source.orTimeout(timeout, unit);
    return this;
  }

  @Override
  public CompletableFuture<T> completeOnTimeout(T value, long timeout, TimeUnit unit) {
    source.completeOnTimeout(value, timeout, unit);
    return this;
  }

  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return source.newIncompleteFuture();
  }

  @Override
  public Executor defaultExecutor() {
    return source.defaultExecutor();
  }
}
