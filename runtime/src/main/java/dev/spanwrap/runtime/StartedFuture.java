// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What a delegate will return that is called when the hooks before it are over. Whatever completes
 * or cancels this before keeps the delegate from being called, and afterwards reaches what it
 * returned. The hooks' own stages are left alone: others may wait for them.
 */
@SuppressWarnings("try")
final class StartedFuture<T> extends CompletableFuture<T> {
  private final TracedCall call;
  private final FutureTracing.Delegate<? extends @Nullable CompletionStage<T>, ?> delegate;
  private volatile @Nullable CompletionStage<T> returned;

  private StartedFuture(
      TracedCall call, FutureTracing.Delegate<? extends @Nullable CompletionStage<T>, ?> delegate) {
    this.call = call;
    this.delegate = delegate;
  }

  /** Returns what {@code delegate} returns, which is called when {@code started} completes. */
  static <T> CompletableFuture<T> after(
      CompletionStage<Optional<Throwable>> started,
      TracedCall call,
      FutureTracing.Delegate<? extends @Nullable CompletionStage<T>, ?> delegate) {
    StartedFuture<T> future = new StartedFuture<>(call, delegate);
    started.thenAccept(future::start);
    return future;
  }

  private void start(Optional<Throwable> failure) {
    if (failure.isPresent()) {
      fail(failure.get());
    } else if (!isDone()) {
      callDelegate();
    }
  }

  private void callDelegate() {
    CompletionStage<T> result;
    try (TracedScope scope = call.makeCurrent()) {
      result = delegate.call();
      if (result == null) {
        super.complete(null);
        return;
      }
      result.whenComplete(this::settle);
    } catch (Throwable error) {
      fail(error);
      return;
    }
    returned = result;
    if (isCancelled()) {
      cancel(true);
    }
  }

  /** Not as a future that fails: a cancellation that was thrown is a failure. */
  private void fail(Throwable error) {
    call.fail(error);
    super.completeExceptionally(error);
  }

  private void settle(@Nullable T value, @Nullable Throwable error) {
    if (error == null) {
      super.complete(value);
    } else {
      super.completeExceptionally(error);
    }
  }

  private @Nullable CompletableFuture<T> futureOrNull() {
    return returned instanceof CompletableFuture<T> future ? future : null;
  }

  @Override
  public boolean complete(T value) {
    CompletableFuture<T> future = futureOrNull();
    return future == null ? super.complete(value) : future.complete(value);
  }

  @Override
  public boolean completeExceptionally(Throwable error) {
    CompletableFuture<T> future = futureOrNull();
    return future == null
        ? super.completeExceptionally(error)
        : future.completeExceptionally(error);
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    CompletableFuture<T> future = futureOrNull();
    return future == null
        ? super.cancel(mayInterruptIfRunning)
        : future.cancel(mayInterruptIfRunning);
  }
}
