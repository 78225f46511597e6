// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextStorage;
import io.opentelemetry.context.Scope;
import org.jspecify.annotations.Nullable;

/** The place where OpenTelemetry keeps what is current on a thread. */
@SuppressWarnings("MustBeClosedChecker") // to attach what was before is all that closing would do
final class Scopes {
  /**
   * Whether that is OpenTelemetry's own, which does not throw, and where to attach what was current
   * before is all that closing a scope does.
   */
  static final boolean PLAIN = isPlain();

  private Scopes() {}

  private static boolean isPlain() {
    try {
      return ContextStorage.get() == ContextStorage.defaultStorage();
    } catch (Throwable broken) {
      return false;
    }
  }

  /** Makes {@code context} current, in a plain storage. */
  static void attach(Context context) {
    Scope unused = ContextStorage.get().attach(context);
  }

  /**
   * Makes {@code context} current, to be undone in the same frame by {@link #restore}.
   *
   * @return what was current before; null if nothing was done, and a scope has to do it
   */
  static @Nullable Context exchange(Context context) {
    if (!PLAIN) {
      return null;
    }
    ContextStorage storage = ContextStorage.get();
    Context before = storage.current();
    if (before != null) {
      storage.attach(context);
    }
    return before;
  }

  /** Makes current again what was before {@code call}, unless something else is by now. */
  static void restore(TracedCall call, Context before) {
    ContextStorage storage = ContextStorage.get();
    if ((Object) storage.current() == call) {
      storage.attach(before);
    }
  }
}
