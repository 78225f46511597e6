// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/**
 * Waits for what the garbage collector is to bring about; as long as it takes on a machine that has
 * much else to do.
 */
final class Collected {
  private Collected() {}

  static void await(BooleanSupplier done) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(10))
        .until(
            () -> {
              System.gc();
              return done.getAsBoolean();
            });
  }
}
