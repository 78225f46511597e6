// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Context;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A call that hooks opened for somebody else's: it waits for that call, which joins it, and lasts
 * until the hooks close it.
 */
final class Bracket {
  private static final VarHandle PHASE;
  private static final VarHandle OPENERS;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      PHASE = lookup.findVarHandle(Bracket.class, "phase", Phase.class);
      OPENERS = lookup.findVarHandle(Bracket.class, "openers", Opener.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final TracedCall call;
  private final @Nullable Object key;
  private final Context context;
  private final Context parent;
  private final long thread = Thread.currentThread().getId();
  private volatile Phase phase = Phase.WAITING;
  private final boolean handoff;
  private volatile boolean inForce;
  private volatile @Nullable Bracket outgoing;
  private volatile boolean replaced;
  private volatile @Nullable Opener openers;
  private volatile Outcome outcome = Outcome.SUCCEEDED;
  private volatile long settledNanos;

  /**
   * @param call what was opened
   * @param hooks who opened it
   * @param key what it was filed under; null if it is found by its place only
   * @param context where it was opened
   * @param parent below what its span is
   * @param outgoing whose place it is to take; null if it is opened for itself
   */
  Bracket(
      TracedCall call,
      Object hooks,
      @Nullable Object key,
      Context context,
      Context parent,
      @Nullable Bracket outgoing) {
    this.call = call;
    this.key = key;
    this.context = context;
    this.parent = parent;
    this.handoff = outgoing != null;
    this.inForce = outgoing == null;
    this.outgoing = outgoing;
    this.openers = new Opener(hooks, outgoing != null, null);
  }

  TracedCall call() {
    return call;
  }

  Role role() {
    return call.operation().role();
  }

  boolean isKeyed() {
    return key != null;
  }

  /** Returns what it was filed under; null if it is found by its place only. */
  @Nullable Object keyOrNull() {
    return key;
  }

  Context context() {
    return context;
  }

  Context parent() {
    return parent;
  }

  /** Whether a handoff opened it. */
  boolean isHandoff() {
    return handoff;
  }

  /** False for what a handoff opened, until its hook has returned. */
  boolean isInForce() {
    return inForce;
  }

  /** Returns this; or, as long as this is only about to take its place, what is in force. */
  Bracket inForce() {
    Bracket replacing = outgoing;
    return replacing == null ? this : replacing.inForce();
  }

  /** Returns whose place this takes now; null if it has taken it already. */
  @Nullable Bracket enterIntoForce() {
    Bracket replacing = outgoing;
    outgoing = null;
    inForce = true;
    return replacing;
  }

  /** Whether this was opened under {@code sought}. */
  boolean isUnder(@Nullable Object sought) {
    return key != null && sought != null && CallKey.isOf(key, sought);
  }

  /** Whether a hook or call with the key {@code sought}, or with none, may mean this. */
  boolean mayBeUnder(@Nullable Object sought) {
    return key == null || sought == null || CallKey.isOf(key, sought);
  }

  /** Whether this was opened in {@code current}. */
  boolean isIn(Context current) {
    return context == current;
  }

  /** Whether a call that ends will end this. */
  boolean isEnclosed() {
    return TracedCall.fromContextOrNull(context) != null;
  }

  boolean isOpenedHere() {
    return thread == Thread.currentThread().getId();
  }

  /**
   * Whether a call of {@code sought} that begins at {@code place} may join. What a hook itself
   * calls, inside this bracket, is not the call that the hook announces.
   */
  boolean awaits(Role sought, Object place) {
    return role() == sought && place != call && isWaiting();
  }

  private boolean isWaiting() {
    return phase == Phase.WAITING && call.isOpen();
  }

  /** Whether the call that joined is over, and only the closing hook is still to come. */
  boolean isSettled() {
    return phase == Phase.SETTLED;
  }

  /** Whether the call that joined has come to its normal end, of which its hooks were told. */
  boolean isOver() {
    Phase now = phase;
    return now == Phase.SETTLING || now == Phase.SETTLED;
  }

  /** Lets a call join, if none has yet. */
  boolean join() {
    return PHASE.compareAndSet(this, Phase.WAITING, Phase.JOINED) && call.isOpen();
  }

  /**
   * Lets further hooks bracket the same call: those of the run and those of the agent, for one. The
   * hooks that handed over to it may announce its start as well.
   *
   * @return false if these hooks did already, or if it is too late: then another call is meant
   */
  boolean share(Object hooks, boolean handoff) {
    while (isWaiting()) {
      Opener current = openers;
      Opener more = current == null ? null : current.with(hooks, handoff);
      if (more == null) {
        return false;
      }
      if (OPENERS.compareAndSet(this, current, more)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the joined call comes to its normal end now, for the first time. */
  boolean beginSettling() {
    return PHASE.compareAndSet(this, Phase.JOINED, Phase.SETTLING);
  }

  /** The joined call came to its normal end: this is how the bracket will end. */
  void settle(Outcome ending) {
    outcome = ending;
    settledNanos = System.nanoTime();
    phase = Phase.SETTLED;
  }

  /** Whether a call has joined, whose normal end is not the end of this. */
  boolean isJoined() {
    return phase != Phase.WAITING;
  }

  /** Ends the call when the last of the hooks that opened it closes it. */
  void close(Object hooks) {
    while (true) {
      Opener current = openers;
      Opener others = current == null ? null : current.without(hooks);
      if (OPENERS.compareAndSet(this, current, others)) {
        if (others == null) {
          call.end(outcome, 0);
        }
        return;
      }
    }
  }

  boolean isReplaced() {
    return replaced;
  }

  /** Ends the call, as another one has taken its place. */
  void endReplaced() {
    replaced = true;
    call.end(outcome, 0);
  }

  /** Ends the call, as its closing hook is not to be expected any more. */
  void endUnclosed() {
    if (isSettled()) {
      call.end(outcome, System.nanoTime() - settledNanos);
    } else {
      call.end(Outcome.ABANDONED, 0);
    }
  }

  /** As {@link #endUnclosed()}, with the call that encloses this: what was cancelled is both. */
  void endWith(Outcome enclosing) {
    if (enclosing == Outcome.CANCELLED && !isSettled()) {
      call.end(Outcome.CANCELLED, 0);
    } else {
      endUnclosed();
    }
  }

  private enum Phase {
    WAITING,
    JOINED,
    SETTLING,
    SETTLED
  }

  /**
   * Hooks that opened a bracket, and the others that did.
   *
   * @param handoff whether they handed over to it, and have not announced its start since
   */
  private record Opener(Object hooks, boolean handoff, @Nullable Opener others) {
    /** Returns these with {@code more}; null if that did the same already. */
    @Nullable Opener with(Object more, boolean handingOver) {
      Opener own = find(more);
      if (own == null) {
        return new Opener(more, handingOver, this);
      }
      return own.handoff && !handingOver ? new Opener(more, false, without(more)) : null;
    }

    private @Nullable Opener find(Object sought) {
      Opener opener = this;
      while (opener != null && opener.hooks != sought) {
        opener = opener.others;
      }
      return opener;
    }

    boolean isAmong(Object sought) {
      return find(sought) != null;
    }

    /** Returns these without {@code closing}, or without one if that is none of them. */
    @Nullable Opener without(Object closing) {
      if (hooks == closing || others == null || !isAmong(closing)) {
        return others;
      }
      return new Opener(hooks, handoff, others.without(closing));
    }
  }
}
