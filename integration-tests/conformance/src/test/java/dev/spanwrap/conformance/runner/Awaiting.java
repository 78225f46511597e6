// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Pulls from a future its one value, and cancels it when interrupted or closed. */
final class Awaiting<E> implements Pulled<E> {
  private final CompletableFuture<? extends E> future;
  private boolean taken;

  Awaiting(CompletableFuture<? extends E> future) {
    this.future = future;
  }

  static <E> Pulled<E> of(E value) {
    return new Awaiting<>(CompletableFuture.completedFuture(value));
  }

  @Override
  public boolean hasNext() {
    return !taken;
  }

  @Override
  public E next() {
    if (taken) {
      throw new NoSuchElementException();
    }
    taken = true;
    try {
      return future.get();
    } catch (InterruptedException interrupted) {
      close();
      throw new Stopped();
    } catch (CancellationException cancelled) {
      throw new Stopped();
    } catch (ExecutionException failure) {
      throw Failures.unchecked(failure.getCause());
    }
  }

  @Override
  public void close() {
    future.cancel(true);
  }
}
