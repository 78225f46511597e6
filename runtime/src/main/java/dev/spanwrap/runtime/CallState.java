// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a call has besides its span, where it needs it: start time, facts, and what few have. */
final class CallState {
  private static final VarHandle EXTRAS;

  static {
    try {
      EXTRAS = MethodHandles.lookup().findVarHandle(CallState.class, "extras", CallExtras.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  final long startNanos;
  final @Nullable Facts facts;

  /** The sums that this call adds to. */
  final @Nullable Tally enclosing;

  /** Null as long as there are none: a volatile write, even here, would cost a fence. */
  private volatile @Nullable CallExtras extras;

  CallState(@Nullable Facts facts, @Nullable Tally enclosing) {
    this(System.nanoTime(), facts, enclosing);
  }

  private CallState(long startNanos, @Nullable Facts facts, @Nullable Tally enclosing) {
    this.startNanos = startNanos;
    this.facts = facts;
    this.enclosing = enclosing;
  }

  /**
   * Returns the state of a call that drives {@code hooks}, unless null, and adds up {@code own}.
   */
  static CallState of(
      @Nullable CallHooks hooks,
      @Nullable Facts facts,
      @Nullable Tally own,
      @Nullable Tally enclosing) {
    CallState state = new CallState(facts, enclosing);
    if (hooks != null || own != null) {
      EXTRAS.setRelease(state, new CallExtras(hooks, own));
    }
    return state;
  }

  /** Returns what few calls have; null if this one has nothing of that. */
  @Nullable CallExtras extrasOrNull() {
    return extras;
  }

  CallExtras extras() {
    CallExtras current = extras;
    if (current == null) {
      CallExtras added = new CallExtras(null, null);
      current = EXTRAS.compareAndSet(this, null, added) ? added : extras;
    }
    return Objects.requireNonNull(current);
  }

  /** Whether the end of the call has nothing to tell but its duration. */
  boolean isPlain() {
    return enclosing == null && extras == null;
  }

  /** Returns this for the operation of {@code plan}, which has joined, and its hooks. */
  CallState joined(OperationPlan plan, @Nullable CallHooks joining) {
    Facts known = facts == null ? null : facts.of(plan);
    CallState joined = new CallState(startNanos, known, enclosing);
    joined.extras = extras().joined(joining);
    return joined;
  }

  /** The sums of the call, if it is an agent's or a workflow's. */
  @Nullable Tally own() {
    CallExtras current = extras;
    return current == null ? null : current.own();
  }

  /** The hooks, if they are held by somebody. */
  @Nullable CallHooks hooksOrNull() {
    CallExtras current = extras;
    return current == null ? null : current.hooksOrNull();
  }

  @Nullable CallLinks linksOrNull() {
    CallExtras current = extras;
    return current == null ? null : current.linksOrNull();
  }

  @Nullable Aggregates aggregatesOrNull() {
    CallExtras current = extras;
    return current == null ? null : current.aggregatesOrNull();
  }

  /** What was captured as content; null if there is none, and no event. */
  @Nullable CallContent contentOrNull() {
    CallExtras current = extras;
    return current == null ? null : current.contentOrNull();
  }

  @Nullable Consumer<TracedCall> beforeEndOrNull() {
    CallExtras current = extras;
    return current == null ? null : current.beforeEndOrNull();
  }
}
