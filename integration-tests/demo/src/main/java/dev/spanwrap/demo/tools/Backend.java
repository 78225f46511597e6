// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.tools;

import java.time.Duration;
import java.util.concurrent.CancellationException;

/** Stands in for the booking systems behind the tools: takes the time that they would take. */
public final class Backend {

  private Backend() {}

  /**
   * Waits.
   *
   * @throws CancellationException if the thread is interrupted, which it stays
   */
  public static void work(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The search was interrupted.");
    }
  }
}
