// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import java.util.concurrent.Flow;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** A subscription that works for as long as there is demand. */
final class Producing<E> implements Flow.Subscription {
  private static final int MOST = 1 << 20;

  private final Pulled<E> work;
  private final Flow.Subscriber<? super E> subscriber;
  private final Delivery delivery;
  private final Semaphore demand = new Semaphore(0);
  private final AtomicBoolean started = new AtomicBoolean();
  private final FutureTask<?> task = new FutureTask<>(this::produce, null);

  Producing(Pulled<E> work, Flow.Subscriber<? super E> subscriber, Delivery delivery) {
    this.work = work;
    this.subscriber = subscriber;
    this.delivery = delivery;
  }

  @Override
  public void request(long count) {
    demand.release((int) Math.min(count, MOST));
    if (started.compareAndSet(false, true)) {
      delivery.workers().execute(task);
    }
  }

  @Override
  public void cancel() {
    task.cancel(true);
  }

  private void produce() {
    try {
      demand.acquire();
      while (work.hasNext()) {
        subscriber.onNext(work.next());
        demand.acquire();
      }
    } catch (InterruptedException cancelled) {
      work.close();
      return;
    } catch (RuntimeException failure) {
      if (!task.isCancelled()) {
        subscriber.onError(failure);
      }
      return;
    }
    subscriber.onComplete();
  }
}
