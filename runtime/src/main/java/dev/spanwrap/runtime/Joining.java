// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a call that opens at subscribe join a bracket already when its method is called: what opens
 * it is run at once, and opens nothing if no bracket waits for it.
 */
final class Joining {
  private static final ContextKey<Boolean> ONLY = ContextKey.named("spanwrap-joins-only");

  private Joining() {}

  /** Returns the call that {@code opening} joins; null if no bracket waits for it. */
  @SuppressWarnings("try")
  static @Nullable TracedCall now(Supplier<TracedCall> opening) {
    try (Scope scope = Context.current().with(ONLY, true).makeCurrent()) {
      TracedCall joined = opening.get();
      return joined.bracketOrNull() == null ? null : joined;
    }
  }

  /** Whether what is opened in {@code context} is to join, or not to be opened at all. */
  static boolean isOnly(Context context) {
    return Boolean.TRUE.equals(context.get(ONLY));
  }

  /** Returns {@code context} as one for calls of their own again. */
  static Context over(Context context) {
    return isOnly(context) ? context.with(ONLY, false) : context;
  }
}
