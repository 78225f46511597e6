// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Delivers what work tells in every shape; what is not the caller's runs on the workers. */
record Delivery(Executor workers) {

  /** Does all the work now and returns what it told last. */
  static <E> E last(Pulled<? extends E> work) {
    E last = work.next();
    while (work.hasNext()) {
      last = work.next();
    }
    return last;
  }

  <E, L extends E> CompletableFuture<L> later(Pulled<? extends E> work, Class<L> last) {
    CompletableFuture<L> result = new CompletableFuture<>();
    FutureTask<?> task =
        start(
            () -> {
              try {
                result.complete(last.cast(last(work)));
              } catch (RuntimeException failure) {
                result.completeExceptionally(failure);
              }
            });
    CompletableFuture<L> unused =
        result.whenComplete((value, failure) -> task.cancel(result.isCancelled()));
    return result;
  }

  <E> Flow.Publisher<E> publish(Supplier<Pulled<E>> work) {
    return subscriber -> {
      Producing<E> producing = new Producing<>(work.get(), subscriber, this);
      subscriber.onSubscribe(producing);
    };
  }

  <E> void callBack(Pulled<E> work, Handler<E> handler) {
    FutureTask<?> task =
        new FutureTask<>(
            () -> {
              try {
                while (work.hasNext()) {
                  handler.onNext(work.next());
                }
                handler.onComplete();
              } catch (RuntimeException failure) {
                handler.onError(failure);
              }
            },
            null);
    handler.onBegun(() -> task.cancel(true));
    workers.execute(task);
  }

  FutureTask<?> start(Runnable work) {
    FutureTask<?> task = new FutureTask<>(work, null);
    workers.execute(task);
    return task;
  }
}
