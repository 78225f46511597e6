// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Guardrails at work beside a model. The first that trips stops the others and whatever runs {@link
 * #beside} them.
 */
final class Guards {
  private final List<FutureTask<?>> running = new ArrayList<>();
  private final CountDownLatch done;
  private @Nullable Tripwire tripped;
  private @Nullable Thread beside;

  private Guards(int count) {
    this.done = new CountDownLatch(count);
  }

  static Guards none() {
    return new Guards(0);
  }

  static Guards start(Runner runner, String input) {
    Guards guards = new Guards(runner.guardrails().size());
    synchronized (guards) {
      for (String name : runner.guardrails()) {
        FutureTask<?> task =
            new FutureTask<>(() -> guards.check(runner.guardrail(), name, input), null);
        guards.running.add(task);
        runner.delivery().workers().execute(() -> guards.run(task));
      }
    }
    return guards;
  }

  private void run(FutureTask<?> task) {
    try {
      task.run();
    } finally {
      done.countDown();
    }
  }

  private void check(Guardrail guardrail, String name, String input) {
    try {
      guardrail.check(name, input);
    } catch (Tripwire tripwire) {
      trip(tripwire);
    } catch (Stopped siblingTripped) {
      // Told by the sibling.
    }
  }

  private synchronized void trip(Tripwire tripwire) {
    if (tripped != null) {
      return;
    }
    tripped = tripwire;
    running.forEach(task -> task.cancel(true));
    // Interrupted with all the others, but it is done.
    Thread.interrupted();
    if (beside != null) {
      beside.interrupt();
    }
  }

  /** Runs {@code work} here, and interrupts it if a guardrail trips. */
  <T> T beside(Supplier<T> work) {
    synchronized (this) {
      if (tripped != null) {
        Thread.currentThread().interrupt();
      }
      beside = Thread.currentThread();
    }
    try {
      return work.get();
    } finally {
      synchronized (this) {
        beside = null;
        if (tripped != null) {
          Thread.interrupted();
        }
      }
    }
  }

  /**
   * Waits for all of them.
   *
   * @throws Tripwire if one tripped
   */
  void await() {
    try {
      done.await();
    } catch (InterruptedException interrupted) {
      running.forEach(task -> task.cancel(true));
      throw new Stopped();
    }
    synchronized (this) {
      if (tripped != null) {
        throw tripped;
      }
    }
  }
}
