// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Hooks that a wrapper drives: the application's code at the moments of one call.
 *
 * <p>Each runs inside the call's span. Unlike a {@link CallListener} a hook belongs to the
 * application: what it throws reaches the application.
 */
public interface CallHooks {
  /** The span was opened; the delegate was not called yet. */
  default void start() throws Throwable {}

  /** {@code element} was delivered; the consumer did not get it yet. */
  default void element(Object element) throws Throwable {}

  /** The operation succeeded; the span is still open. */
  default void complete(@Nullable Object result) throws Throwable {}

  /** The operation failed; the span is still open. */
  default void error(Throwable error) throws Throwable {}

  /** The operation was cancelled; the span is still open. */
  default void cancel() throws Throwable {}
}
