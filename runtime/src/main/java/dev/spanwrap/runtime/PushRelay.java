// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a producer that pushes and its consumer, as the one's subscriber and the other's
 * subscription: runs each in its own context and ends the call before the consumer sees the end.
 *
 * <p>Its public methods are those of the interfaces that its subclasses implement.
 *
 * @param <T> the elements
 */
@SuppressWarnings("try")
abstract class PushRelay<T> {
  final StreamCall stream;

  /** Whether there is at most one element, which is the end. */
  private final boolean single;

  /** Whether an element may end the call, and hooks keep it from passing. */
  private final boolean closely;

  /** A hook of the application threw: the consumer was told, nothing more passes. */
  private volatile boolean cut;

  private volatile boolean cancelled;

  /** What the consumer is still to be told when the hooks that are awaited are done. */
  private @Nullable CompletionStage<Optional<Throwable>> telling;

  PushRelay(StreamCall stream, boolean single) {
    this.stream = stream;
    this.single = single;
    this.closely = single || stream.observesElements();
  }

  abstract void consumeNext(T element);

  /** Hands an element to a consumer that may refuse it; false if it did. */
  boolean tryConsumeNext(T element) {
    consumeNext(element);
    return true;
  }

  abstract void consumeError(Throwable error);

  abstract void consumeComplete();

  abstract void produce(long elements);

  abstract void produceNoMore();

  /** Shows the call an element that the consumer is about to get. */
  final void show(@Nullable T element) {
    if (single) {
      stream.complete(element);
    } else {
      stream.element(element);
    }
  }

  /** Hands the producer's subscription, as {@code handing} makes it this, to the consumer. */
  final void start(Runnable handing) {
    try (TracedScope scope = stream.consumer()) {
      handing.run();
    } catch (Throwable error) {
      cancelAfter(error);
      throw error;
    }
  }

  public void onNext(T element) {
    if (closely) {
      if (!passes(element)) {
        return;
      }
      if (isWaiting()) {
        tellLater(() -> consumeNext(element));
        return;
      }
    } else {
      stream.element(element);
    }
    try (TracedScope scope = stream.consumer()) {
      consumeNext(element);
    } catch (Throwable error) {
      cancelAfter(error);
      throw error;
    }
  }

  public boolean tryOnNext(T element) {
    if (!passes(element)) {
      return true;
    }
    if (isWaiting()) {
      tellLater(() -> consumeNext(element));
      return true;
    }
    try (TracedScope scope = stream.consumer()) {
      return tryConsumeNext(element);
    } catch (Throwable error) {
      cancelAfter(error);
      throw error;
    }
  }

  private boolean passes(T element) {
    if (cut) {
      return false;
    }
    try {
      show(element);
      return true;
    } catch (Throwable hookError) {
      cut(hookError);
      return false;
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
  private void cancelAfter(Throwable error) {
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

  public void onError(Throwable error) {
    if (cut) {
      return;
    }
    stream.fail(Objects.requireNonNullElseGet(error, NullPointerException::new));
    if (isWaiting()) {
      tellLater(() -> consumeError(error));
      return;
    }
    try (TracedScope scope = stream.consumer()) {
      consumeError(error);
    }
  }

  public void onComplete() {
    if (cut) {
      return;
    }
    try {
      stream.complete();
    } catch (Throwable hookError) {
      cut = true;
      try (TracedScope scope = stream.consumer()) {
        consumeError(hookError);
      }
      return;
    }
    if (isWaiting()) {
      tellLater(this::consumeComplete);
      return;
    }
    try (TracedScope scope = stream.consumer()) {
      consumeComplete();
    }
  }

  /** Whether the consumer is to be told later: there are hooks to wait for. */
  private boolean isWaiting() {
    if (single && telling == null) {
      telling = stream.awaitedOrNull();
    }
    return telling != null;
  }

  /** Tells the consumer when the hooks are over, and after what it is to be told before. */
  private void tellLater(Runnable signal) {
    telling = Objects.requireNonNull(telling).thenApply(failure -> tell(failure, signal));
  }

  private Optional<Throwable> tell(Optional<Throwable> failure, Runnable signal) {
    if (cut || cancelled) {
      return failure;
    }
    cut = failure.isPresent();
    try (TracedScope scope = stream.consumer()) {
      if (cut) {
        consumeError(failure.get());
      } else {
        signal.run();
      }
    } catch (Throwable error) {
      cancelAfter(error);
    }
    return failure;
  }

  public void request(long elements) {
    stream.touch();
    try (TracedScope scope = stream.producer()) {
      produce(elements);
    } catch (Throwable error) {
      stream.fail(error);
      throw error;
    }
  }

  public void cancel() {
    cancelled = true;
    stream.cancel(this::produceNoMore);
  }
}
