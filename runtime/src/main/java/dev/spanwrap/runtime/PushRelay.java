// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.Objects;

/**
 * Stands between a producer that pushes and its consumer, as the one's subscriber and the other's
 * subscription: runs each in its own context and ends the call before the consumer sees the end.
 *
 * @param <T> the elements
 */
@SuppressWarnings("try")
abstract class PushRelay<T> {
  final StreamCall stream;

  /** A hook of the application threw: the consumer was told, nothing more passes. */
  private volatile boolean cut;

  private volatile boolean cancelled;

  PushRelay(StreamCall stream) {
    this.stream = stream;
  }

  abstract void consumeNext(T element);

  abstract void consumeError(Throwable error);

  abstract void consumeComplete();

  abstract void produce(long elements);

  abstract void produceNoMore();

  public final void onNext(T element) {
    if (cut) {
      return;
    }
    try {
      stream.element(element);
    } catch (Throwable hookError) {
      cut(hookError);
      return;
    }
    try (TracedScope scope = stream.consumer()) {
      consumeNext(element);
    } catch (Throwable error) {
      cancelAfter(error);
      throw error;
    }
  }

  private void cut(Throwable hookError) {
    cut = true;
    cancel();
    try (TracedScope scope = stream.consumer()) {
      consumeError(hookError);
    }
  }

  /** The consumer threw {@code error}, so it has to be taken for one that cancelled. */
  final void cancelAfter(Throwable error) {
    if (cancelled) {
      return;
    }
    try {
      cancel();
    } catch (Throwable second) {
      if (second != error) {
        error.addSuppressed(second);
      }
    }
  }

  public final void onError(Throwable error) {
    if (cut) {
      return;
    }
    stream.fail(Objects.requireNonNullElseGet(error, NullPointerException::new));
    try (TracedScope scope = stream.consumer()) {
      consumeError(error);
    }
  }

  public final void onComplete() {
    if (cut) {
      return;
    }
    stream.complete();
    try (TracedScope scope = stream.consumer()) {
      consumeComplete();
    }
  }

  public final void request(long elements) {
    stream.touch();
    try (TracedScope scope = stream.producer()) {
      produce(elements);
    } catch (Throwable error) {
      stream.fail(error);
      throw error;
    }
  }

  public final void cancel() {
    cancelled = true;
    stream.cancel(this::produceNoMore);
  }
}
