// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/** What a call that is about to begin is to be tied to: its key, a bracket, a session. */
final class CallTies {
  private final Tracing tracing;
  private final Role role;
  private Context context;
  private final boolean joinsOnly = Joining.isOnly(Context.current());
  private @Nullable Object key;
  private @Nullable Object opener;
  private @Nullable Bracket outgoing;
  private @Nullable Tenure tenure;
  private @Nullable Bracket bracket;
  private OpeningLocks.@Nullable Held lock;

  /**
   * @param role what the call is
   * @param context where it is called
   */
  CallTies(Tracing tracing, Role role, Context context) {
    this.tracing = tracing;
    this.role = role;
    this.context = context;
  }

  /** The call is to be found under {@code found}; null is no key. */
  void key(@Nullable Object found) {
    key = found;
  }

  /** The call is a bracket, which {@code hooks} open; returns what is above it. */
  Context bracket(Object hooks) {
    opener = hooks;
    return tracing.brackets().parentOf(key, context);
  }

  /**
   * The call is a bracket to which {@code hooks} hand over from the one that is open; returns what
   * is above it: what is above that.
   */
  Context handoff(Object hooks) {
    Bracket open = tracing.brackets().find(role, key);
    if (open == null) {
      return bracket(hooks);
    }
    opener = hooks;
    outgoing = open.inForce();
    context = outgoing.context();
    return outgoing.parent();
  }

  /** The call is a session's. */
  void tenure(Tenure opening) {
    tenure = opening;
  }

  /** Keeps others out who open the same bracket, for which one span is enough, at the same time. */
  void lock() {
    if (opener != null) {
      lock = tracing.brackets().lock(key, context);
    }
  }

  void unlock() {
    if (lock != null) {
      lock.unlock();
    }
  }

  /**
   * Returns the bracket that this call joins now, or whose opening it shares with other hooks; null
   * if it is a call of its own. Asked once.
   */
  @Nullable Bracket bracketOrNull() {
    Brackets brackets = tracing.brackets();
    if (!brackets.isUsed()) {
      return null;
    }
    try {
      bracket =
          opener == null
              ? brackets.join(role, key, context)
              : outgoing != null
                  ? brackets.shareHandoff(role, key, context, opener)
                  : brackets.share(role, key, context, opener);
    } catch (Throwable error) {
      tracing.errors().report("find", "a bracket", error);
    }
    return bracket;
  }

  /** Whether the call is not to begin: it was only to join, and no bracket waits for it. */
  boolean isDropped() {
    return joinsOnly && (opener != null || !tracing.brackets().hasWaiting(role, key, context));
  }

  /** Whether the bracket is shared, not joined. */
  boolean isShared() {
    return opener != null;
  }

  /** Ties {@code call}, which has begun below {@code parent} or is a bracket's. */
  void tie(TracedCall call, Context parent) {
    if (call.isNothing()) {
      return;
    }
    try {
      tieOpen(call, parent);
    } catch (Throwable error) {
      call.report("tie the call", error);
    }
  }

  private void tieOpen(TracedCall call, Context parent) {
    if (opener != null && bracket == null) {
      tracing.brackets().open(call, opener, key, context, parent, outgoing);
    } else if (key != null && (bracket == null || !bracket.isUnder(key))) {
      call.links().file(tracing.keys(), key);
    }
    if (tenure != null) {
      tenure.opened(call);
    }
  }
}
