// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.conformance;

import io.opentelemetry.context.Context;
import java.util.Collection;

/** Fails a test for what it leaves behind. */
final class Leftovers {
  private Leftovers() {}

  /** Fails unless {@code context} is the root, which is what is current where nothing was left. */
  static void none(Context context, String what) {
    if (context != Context.root()) {
      throw new AssertionError("Expected no context, but there is " + what + ": " + context);
    }
  }

  /** Fails unless there are none; those that are throwable are told with their traces. */
  static void none(Collection<?> left, String what) {
    if (left.isEmpty()) {
      return;
    }
    AssertionError failure =
        new AssertionError("Expected none, but there are " + what + ": " + left);
    left.stream()
        .filter(Throwable.class::isInstance)
        .map(Throwable.class::cast)
        .forEach(failure::addSuppressed);
    throw failure;
  }
}
