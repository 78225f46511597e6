// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * {@link System#nanoTime()} that may lag by a few milliseconds and costs one read.
 *
 * <p>Reading the real clock costs more than handing on an element does. Nothing ticks while nobody
 * asks: a reading expires once, on the JDK's own timer.
 */
final class CoarseClock {
  private static final Executor EXPIRY =
      CompletableFuture.delayedExecutor(5, TimeUnit.MILLISECONDS, Runnable::run);

  /** What stands for no reading; a clock that really shows it is read again. */
  private static final long NONE = 0;

  private static volatile long reading = NONE;

  private CoarseClock() {}

  static long nanoTime() {
    long last = reading;
    return last == NONE ? read() : last;
  }

  private static long read() {
    long now = System.nanoTime();
    if (reading == NONE) {
      reading = now;
      EXPIRY.execute(() -> reading = NONE);
    }
    return now;
  }
}
