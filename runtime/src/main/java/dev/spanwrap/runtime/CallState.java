// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.lang.ref.WeakReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a call has besides its span, where it needs it: start time, hooks, facts, sums. */
final class CallState {
  final long startNanos;
  private @Nullable CallHooks hooks;
  private @Nullable WeakReference<CallHooks> weakHooks;
  final @Nullable Facts facts;

  /** The sums of this call, if it is an agent's or a workflow's. */
  final @Nullable Tally own;

  /** The sums that this call adds to. */
  final @Nullable Tally enclosing;

  /** What ties the call to others; created once, under the lock of the call. */
  volatile @Nullable CallLinks links;

  private @Nullable Aggregates aggregates;

  /** Set before the call is handed out if it is to have an event, else with its first content. */
  private @Nullable CallContent content;

  private @Nullable Consumer<TracedCall> beforeEnd;

  CallState(
      @Nullable CallHooks hooks,
      @Nullable Facts facts,
      @Nullable Tally own,
      @Nullable Tally enclosing) {
    this(System.nanoTime(), hooks, facts, own, enclosing);
  }

  private CallState(
      long startNanos,
      @Nullable CallHooks hooks,
      @Nullable Facts facts,
      @Nullable Tally own,
      @Nullable Tally enclosing) {
    this.startNanos = startNanos;
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

  /** Returns this for the operation of {@code plan}, which has joined, and its hooks. */
  synchronized CallState joined(OperationPlan plan, @Nullable CallHooks joining) {
    Facts known = facts == null ? null : facts.of(plan);
    CallState joined = new CallState(startNanos, joining, known, own, enclosing);
    joined.links = links;
    joined.aggregates = aggregates;
    joined.content = content;
    joined.beforeEnd = beforeEnd;
    return joined;
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

  /** Returns this, keeping for an event what the span says. */
  CallState withEvent() {
    content = new CallContent();
    return this;
  }

  synchronized CallContent content() {
    if (content == null) {
      content = new CallContent();
    }
    return content;
  }

  /** What was captured as content; null if there is none, and no event. */
  @Nullable CallContent contentOrNull() {
    return content;
  }

  synchronized void beforeEnd(Consumer<TracedCall> last) {
    beforeEnd = last;
  }

  synchronized @Nullable Consumer<TracedCall> beforeEndOrNull() {
    return beforeEnd;
  }
}
