// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.agents;

import dev.spanwrap.demo.model.Delta;
import dev.spanwrap.demo.model.ModelException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hears a model's answer on whatever thread it comes and hands it piece by piece to the thread that
 * waits for it.
 */
final class Listening implements Flow.Subscriber<Delta> {

  private final Duration patience;
  private final BlockingQueue<Supplier<Optional<Delta>>> heard = new LinkedBlockingQueue<>();
  private final AtomicReference<Flow.@Nullable Subscription> subscription = new AtomicReference<>();

  Listening(Duration patience) {
    this.patience = patience;
  }

  @Override
  public void onSubscribe(Flow.Subscription started) {
    subscription.set(started);
    started.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(Delta delta) {
    heard.add(() -> Optional.of(delta));
  }

  @Override
  public void onError(Throwable error) {
    heard.add(
        () -> {
          throw error instanceof RuntimeException unchecked
              ? unchecked
              : new IllegalStateException(error);
        });
  }

  @Override
  public void onComplete() {
    heard.add(Optional::empty);
  }

  /**
   * Waits for the next piece; empty at the end.
   *
   * @throws ModelException.TimedOut if none comes in time; the model is then told to stop
   */
  Optional<Delta> next() {
    Supplier<Optional<Delta>> next;
    try {
      next = heard.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      cancel();
      Thread.currentThread().interrupt();
      throw new CancellationException("Listening to the model was interrupted.");
    }
    if (next == null) {
      cancel();
      throw new ModelException.TimedOut("The model fell silent in the middle of its answer.", null);
    }
    return next.get();
  }

  private void cancel() {
    Flow.Subscription current = subscription.get();
    if (current != null) {
      current.cancel();
    }
  }
}
