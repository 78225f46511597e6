// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

/**
 * How a producer is told that its consumer gave up.
 *
 * @param <X> what telling it may throw
 */
@FunctionalInterface
public interface Cancellation<X extends Throwable> {
  /**
   * Closes or cancels the delegate's stream.
   *
   * @throws X what that throws
   */
  void run() throws X;
}
