// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo;

import io.opentelemetry.context.Context;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The threads that the tools run on. Every task runs in the context that submitted it. */
final class Pool implements AutoCloseable {

  private static final int THREADS = 2;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS,
          task -> {
            Thread thread = new Thread(task, "tools");
            thread.setDaemon(true);
            return thread;
          });

  Executor executor() {
    return Context.taskWrapping(threads);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
