// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.context.Context;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Threads, as many as are needed, on none of which a task may find or leave a context. */
final class Workers implements AutoCloseable {
  private final ExecutorService threads;
  private final List<Context> strays = new CopyOnWriteArrayList<>();

  private Workers(ExecutorService threads) {
    this.threads = threads;
  }

  /** The kinds of threads that a JDK may have. */
  enum Kind {
    PLATFORM,
    VIRTUAL;

    boolean exists() {
      return this == PLATFORM || Runtime.version().feature() >= 21;
    }
  }

  static Workers of(Kind kind) {
    return new Workers(kind == Kind.VIRTUAL ? virtual() : Executors.newCachedThreadPool());
  }

  private static ExecutorService virtual() {
    try {
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError("No virtual threads", impossible);
    }
  }

  /** Returns what runs each task in the context that submitted it. */
  Executor executor() {
    return task -> {
      Runnable carrying = Context.current().wrap(task);
      threads.execute(() -> run(carrying));
    };
  }

  /** Returns what runs each task in no context at all. */
  Executor background() {
    return task -> threads.execute(() -> run(task));
  }

  private void run(Runnable carrying) {
    check();
    try {
      carrying.run();
    } finally {
      check();
    }
  }

  private void check() {
    if (Context.current() != Context.root()) {
      strays.add(Context.current());
    }
  }

  @Override
  public void close() {
    threads.shutdown();
    try {
      assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).as("all work ended").isTrue();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
    assertThat(strays).as("contexts found on workers").isEmpty();
  }
}
