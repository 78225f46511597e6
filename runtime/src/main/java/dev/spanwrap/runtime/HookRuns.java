// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

/** Runs hooks inside the span of their call, and passes on what they throw. */
final class HookRuns {
  private HookRuns() {}

  /**
   * A signal to a hook.
   *
   * @param <X> what the hook throws
   */
  @FunctionalInterface
  interface Signal<X extends Throwable> {
    void send() throws X;
  }

  @SuppressWarnings({"try", "unchecked"})
  static void run(TracedCall call, Signal<Throwable> signal) {
    // A hook throws what the method that it belongs to declares: unchecked to everybody in between.
    Signal<RuntimeException> unchecked = (Signal<RuntimeException>) (Signal<?>) signal;
    try (TracedScope scope = call.makeCurrent()) {
      unchecked.send();
    }
  }
}
