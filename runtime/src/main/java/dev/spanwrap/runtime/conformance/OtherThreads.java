// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.conformance;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Tells a scope that another thread is about to close from one that it forgot. */
final class OtherThreads {
  private static final long PATIENCE = Duration.ofSeconds(5).toNanos();
  private static final long PAUSE = Duration.ofMillis(1).toNanos();

  private OtherThreads() {}

  /**
   * Waits for those that a test has heard from and that are still on their way out of traced code.
   * A scope closes in the frame that opened it: one without such a frame is forgotten.
   */
  static void leaveTracedCode() {
    long start = System.nanoTime();
    while (anyInTracedCode() && System.nanoTime() - start < PATIENCE) {
      LockSupport.parkNanos(PAUSE);
    }
  }

  private static boolean anyInTracedCode() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(entry -> entry.getKey() != Thread.currentThread())
        .anyMatch(OtherThreads::isInTracedCode);
  }

  /** One that waits is not about to leave. */
  private static boolean isInTracedCode(Map.Entry<Thread, StackTraceElement[]> entry) {
    Thread.State state = entry.getKey().getState();
    return (state == Thread.State.RUNNABLE || state == Thread.State.BLOCKED)
        && Arrays.stream(entry.getValue())
            .map(StackTraceElement::getClassName)
            .anyMatch(name -> name.startsWith("dev.spanwrap.") || name.contains(".Traced"));
  }
}
