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

  private static volatile boolean fresh;
  private static volatile long reading;

  private CoarseClock() {}

  static long nanoTime() {
    return fresh ? reading : read();
  }

  private static long read() {
    long now = System.nanoTime();
    reading = now;
    if (!fresh) {
      fresh = true;
      EXPIRY.execute(() -> fresh = false);
    }
    return now;
  }
}
