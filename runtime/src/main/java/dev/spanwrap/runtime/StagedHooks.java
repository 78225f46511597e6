// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Hooks that a wrapper drives, some of which return a stage: these are over when it completes.
 *
 * <p>What is awaited delays what comes next: after {@code START} the delegate, after {@code
 * COMPLETE} and {@code ERROR} the span's end and the consumer, after {@code CANCEL} the span's end
 * only, as the consumer has given up.
 */
public interface StagedHooks extends CallHooks {
  /** As {@link #start()}; what is awaited goes to {@code stages}. */
  default void start(HookStages stages) throws Throwable {
    start();
  }

  /** As {@link #complete(Object)}; what is awaited goes to {@code stages}. */
  default void complete(@Nullable Object result, HookStages stages) throws Throwable {
    complete(result);
  }

  /** As {@link #error(Throwable)}; what is awaited goes to {@code stages}. */
  default void error(Throwable error, HookStages stages) throws Throwable {
    error(error);
  }

  /** As {@link #cancel()}; what is awaited goes to {@code stages}. */
  default void cancel(HookStages stages) throws Throwable {
    cancel();
  }
}
