// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import org.jspecify.annotations.Nullable;

/**
 * How a producer is told that its consumer gave up, if it has something to say to that.
 *
 * @param <R> the answer
 * @param <X> what telling it may throw
 */
@FunctionalInterface
public interface AnsweredCancellation<R extends @Nullable Object, X extends Throwable> {
  /**
   * Closes or cancels the delegate's stream.
   *
   * @return what that returns
   * @throws X what that throws
   */
  R run() throws X;
}
