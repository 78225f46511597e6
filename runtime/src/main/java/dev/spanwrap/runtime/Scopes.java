// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextStorage;
import io.opentelemetry.context.Scope;

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

  /** Makes {@code context} current on behalf of {@code call}; the scope never throws. */
  static Scope open(TracedCall call, Context context) {
    // As context.makeCurrent() does, which is one method for each kind of context, one scope each.
    return SOUND ? ContextStorage.get().attach(context) : TracedScope.open(call, context);
  }
}
