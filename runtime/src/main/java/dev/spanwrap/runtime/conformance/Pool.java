// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.conformance;

import io.opentelemetry.context.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A pool of threads none of which may keep a context. */
record Pool(ExecutorService executor, int threads) {

  /** Asks each thread, all of them at once so that none answers twice, and shuts the pool down. */
  void check() throws Exception {
    if (!executor.isShutdown()) {
      CyclicBarrier all = new CyclicBarrier(threads);
      List<Future<Context>> contexts = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        contexts.add(
            executor.submit(
                () -> {
                  all.await();
                  return Context.current();
                }));
      }
      for (Future<Context> context : contexts) {
        Leftovers.none(context.get(30, TimeUnit.SECONDS), "a context left on a thread of a pool");
      }
      executor.shutdown();
    }
    if (!executor.awaitTermination(30, TimeUnit.SECONDS)) {
      throw new AssertionError("A pool of the test still works 30 seconds after its end.");
    }
  }
}
