// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.lang.ref.WeakReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a call has besides its span, where it needs it: start time, hooks, facts, sums. */
final class CallState {
  final long startNanos = System.nanoTime();
  private @Nullable CallHooks hooks;
  private @Nullable WeakReference<CallHooks> weakHooks;
  final @Nullable Facts facts;

  /** The sums of this call, if it is an agent's or a workflow's. */
  final @Nullable Tally own;

  /** The sums that this call adds to. */
  final @Nullable Tally enclosing;

  private @Nullable Aggregates aggregates;
  private @Nullable Consumer<TracedCall> beforeEnd;

  CallState(
      @Nullable CallHooks hooks,
      @Nullable Facts facts,
      @Nullable Tally own,
      @Nullable Tally enclosing) {
    this.hooks = hooks;
    this.facts = facts;
    this.own = own;
    this.enclosing = enclosing;
  }

  /** The hooks, if they are held by somebody. */
  synchronized @Nullable CallHooks hooksOrNull() {
    return weakHooks == null ? hooks : weakHooks.get();
  }

  /** Leaves it to the caller to hold the hooks, and returns them. */
  synchronized @Nullable CallHooks holdHooksWeakly() {
    CallHooks held = hooksOrNull();
    if (held != null) {
      weakHooks = new WeakReference<>(held);
      hooks = null;
    }
    return held;
  }

  synchronized Aggregates aggregates() {
    if (aggregates == null) {
      aggregates = new Aggregates();
    }
    return aggregates;
  }

  synchronized @Nullable Aggregates aggregatesOrNull() {
    return aggregates;
  }

  synchronized void beforeEnd(Consumer<TracedCall> last) {
    beforeEnd = last;
  }

  synchronized @Nullable Consumer<TracedCall> beforeEndOrNull() {
    return beforeEnd;
  }
}
