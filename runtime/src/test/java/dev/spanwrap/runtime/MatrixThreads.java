// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Context;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** On which thread a step of the matrix runs; each leaves its thread's context as it was. */
enum MatrixThreads {
  SAME,
  OTHER_DRAINS,
  OTHER_CANCELS,
  HOPPING,
  VIRTUAL;

  private static final List<ExecutorService> WORKERS =
      List.of(worker(Thread::new), worker(Thread::new));
  private static final ExecutorService VIRTUALS = worker(virtualThreads());

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

  /** Virtual threads where the JDK has them, else platform threads. */
  private static ThreadFactory virtualThreads() {
    try {
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      Class<?> type = Class.forName("java.lang.Thread$Builder");
      return (ThreadFactory) type.getMethod("factory").invoke(builder);
    } catch (ReflectiveOperationException absent) {
      return Thread::new;
    }
  }

  boolean step(int number, Step step) throws Exception {
    return switch (this) {
      case SAME, OTHER_CANCELS -> checked(step);
      case OTHER_DRAINS -> on(WORKERS.get(0), step);
      case HOPPING -> on(WORKERS.get(number % 2), step);
      case VIRTUAL -> on(VIRTUALS, step);
    };
  }

  boolean cancel(Step step) throws Exception {
    return switch (this) {
      case SAME -> checked(step);
      case OTHER_DRAINS, OTHER_CANCELS -> on(WORKERS.get(0), step);
      case HOPPING -> on(WORKERS.get(1), step);
      case VIRTUAL -> on(VIRTUALS, step);
    };
  }

  private static boolean on(ExecutorService worker, Step step) throws Exception {
    try {
      return worker.submit(() -> checked(step)).get();
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
