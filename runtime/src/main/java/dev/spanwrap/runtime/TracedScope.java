// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextStorage;
import io.opentelemetry.context.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The time for which a call's context is current on a thread.
 *
 * <p>Opened by {@link TracedCall#makeCurrent()}; to be closed by the same method that opened it, on
 * the same thread: always a resource of a {@code try} statement.
 */
public final class TracedScope implements Scope {
  /** The scope of a call that has nothing to make current. */
  static final TracedScope NOTHING = new TracedScope(TracedCall.NOTHING, null, null);

  private final TracedCall call;

  /**
   * What was current before, where to make it current again does what OpenTelemetry's scope would
   * do, which is not needed then: 32 bytes. Null if {@code scope} is to be closed.
   */
  private final @Nullable Context before;

  private final @Nullable Scope scope;

  private TracedScope(TracedCall call, @Nullable Context before, @Nullable Scope scope) {
    this.call = call;
    this.before = before;
    this.scope = scope;
  }

  /** Makes {@code context} current on behalf of {@code call}; does nothing if it is. */
  static TracedScope open(TracedCall call, Context context) {
    Context before = (Object) context == call ? Scopes.exchange(context) : null;
    return new TracedScope(call, before, before == null ? attach(call, context) : null);
  }

  @SuppressWarnings("MustBeClosedChecker") // the traced scope closes it
  private static @Nullable Scope attach(TracedCall call, Context context) {
    try {
      // Not left to OpenTelemetry to find out: elsewhere the compiler counts on it not happening.
      // And not by context.makeCurrent(), which for a call that is its own context ends up here.
      return Context.current() == context ? null : ContextStorage.get().attach(context);
    } catch (Throwable error) {
      call.report("make a context current", error);
      return null;
    }
  }

  /** Returns {@code scope}, closed on behalf of {@code call}. */
  static TracedScope around(TracedCall call, Scope scope) {
    return new TracedScope(call, null, scope);
  }

  /**
   * Returns what makes {@code before} current again, in a {@linkplain Scopes#PLAIN plain} storage.
   * It has no state, so it can be closed any number of times, on any thread.
   */
  static TracedScope backTo(Context before) {
    return new TracedScope(TracedCall.NOTHING, before, null);
  }

  /** Whether closing this makes {@code context} current. */
  boolean leadsBackTo(Context context) {
    return before == context;
  }

  /** Makes the context current again that was before; never throws. */
  @Override
  public void close() {
    if (before != null && call == TracedCall.NOTHING) {
      Scopes.attach(before);
    } else {
      closeForCall();
    }
  }

  // By itself, and longer than what HotSpot inlines where it is rare: in a stream's turns, which
  // come to an end of what HotSpot inlines at all, and then each scope of theirs takes 32 bytes.
  private void closeForCall() {
    try {
      if (before != null) {
        Scopes.restore(call, before);
      } else if (scope != null) {
        scope.close();
      }
    } catch (Throwable error) {
      call.report("close the scope", error);
    }
  }
}
