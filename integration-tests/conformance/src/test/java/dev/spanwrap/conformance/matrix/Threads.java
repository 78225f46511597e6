// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import io.opentelemetry.context.Context;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** On which thread a step of the matrix runs; each leaves its thread's context as it was. */
enum Threads {
  SAME,
  OTHER_DRAINS,
  OTHER_CLOSES,
  POOL,
  VIRTUAL;

  private static final List<ExecutorService> WORKERS =
      List.of(worker(Thread::new), worker(Thread::new));
  private static final @Nullable ThreadFactory VIRTUAL_THREADS = virtualThreads();
  private static final List<ExecutorService> VIRTUALS =
      VIRTUAL_THREADS == null ? WORKERS : List.of(worker(VIRTUAL_THREADS), worker(VIRTUAL_THREADS));

  /** A step, of the consumer or of the producer. */
  interface Step {
    boolean run() throws Exception;
  }

  private static ExecutorService worker(ThreadFactory factory) {
    return Executors.newSingleThreadExecutor(
        task -> {
          Thread thread = factory.newThread(task);
          thread.setDaemon(true);
          return thread;
        });
  }

  private static @Nullable ThreadFactory virtualThreads() {
    try {
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      return (ThreadFactory)
          Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder);
    } catch (ReflectiveOperationException absent) {
      return null;
    }
  }

  /** Returns why nothing can run so, or null if it can. */
  @Nullable String unfit() {
    return this == VIRTUAL && VIRTUAL_THREADS == null ? "this JDK has no virtual threads" : null;
  }

  /** Whether the consumer begins on the thread that called. */
  boolean startsWithTheCaller() {
    return this == SAME || this == OTHER_CLOSES || this == POOL;
  }

  boolean start(Step step) throws Exception {
    return startsWithTheCaller() ? checked(step) : step(0, step);
  }

  boolean step(int number, Step step) throws Exception {
    return switch (this) {
      case SAME, OTHER_CLOSES -> checked(step);
      case OTHER_DRAINS -> on(WORKERS.get(0), step);
      case POOL -> on(WORKERS.get(number % 2), step);
      case VIRTUAL -> on(VIRTUALS.get(number % 2), step);
    };
  }

  boolean cancel(Step step) throws Exception {
    return switch (this) {
      case SAME -> checked(step);
      case OTHER_DRAINS, OTHER_CLOSES -> on(WORKERS.get(0), step);
      case POOL -> on(WORKERS.get(1), step);
      case VIRTUAL -> on(VIRTUALS.get(1), step);
    };
  }

  /** Runs both at once. */
  void race(Step first, Step second) throws Exception {
    List<ExecutorService> racers = this == VIRTUAL ? VIRTUALS : WORKERS;
    CyclicBarrier start = new CyclicBarrier(2);
    Future<Boolean> running = racers.get(0).submit(() -> checked(after(start, first)));
    on(racers.get(1), after(start, second));
    get(running);
  }

  private static Step after(CyclicBarrier start, Step step) {
    return () -> {
      try {
        start.await();
      } catch (BrokenBarrierException broken) {
        throw new IllegalStateException(broken);
      }
      return step.run();
    };
  }

  private static boolean on(ExecutorService worker, Step step) throws Exception {
    return get(worker.submit(() -> checked(step)));
  }

  private static boolean get(Future<Boolean> running) throws Exception {
    try {
      return running.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw new AssertionError(e.getCause());
    }
  }

  private static boolean checked(Step step) throws Exception {
    Context before = Context.current();
    boolean more = step.run();
    if (Context.current() != before) {
      throw new AssertionError("A context was left behind: " + Context.current());
    }
    return more;
  }
}
