// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextStorage;
import io.opentelemetry.context.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Scopes for where elements are handed on: they cost no allocation if they are opened, by {@code
 * try} with resources, only where they change the context.
 *
 * <p>A {@link TracedScope} around them would: the compiler does not see through it.
 */
@SuppressWarnings("MustBeClosedChecker") // whoever opens them closes them
final class Scopes {
  /** Whether contexts are stored by OpenTelemetry alone, which does not throw. */
  private static final boolean SOUND = isSound();

  private Scopes() {}

  private static boolean isSound() {
    try {
      return ContextStorage.get() == ContextStorage.defaultStorage();
    } catch (Throwable broken) {
      return false;
    }
  }

  /**
   * Makes {@code context} current, to be undone in the same frame by {@link #restore}: for where
   * consumer and producer call each other by turns, and the compiler cannot see through a scope. To
   * attach what was current before does what closing the scope would, and needs none.
   *
   * @return what was current before; null if nothing was done, and a scope has to do it
   */
  static @Nullable Context exchange(Context context) {
    if (!SOUND) {
      return null;
    }
    ContextStorage storage = ContextStorage.get();
    Context before = storage.current();
    if (before != null) {
      storage.attach(context);
    }
    return before;
  }

  /** Makes current again what was before. */
  static void restore(Context before) {
    ContextStorage.get().attach(before);
  }

  /** Makes current again what was before {@code call}, unless something else is current by now. */
  static void restore(TracedCall call, Context before) {
    ContextStorage storage = ContextStorage.get();
    if ((Object) storage.current() == call) {
      storage.attach(before);
    }
  }

  /** Makes {@code context} current on behalf of {@code call}; the scope never throws. */
  static Scope open(TracedCall call, Context context) {
    // As context.makeCurrent() does, which is one method for each kind of context, one scope each.
    return SOUND ? ContextStorage.get().attach(context) : TracedScope.open(call, context);
  }
}
