// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What ties one call to others while it is open: the keys under which it is found, the bracket or
 * the session whose call it is, and the brackets that stand below it.
 */
final class CallLinks {
  private static final CompletionStage<Optional<Throwable>> TAKEN =
      CompletableFuture.completedFuture(Optional.empty());
  private static final VarHandle FILINGS;
  private static final VarHandle BELOW;
  private static final VarHandle UNKEYED_BELOW;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      FILINGS = lookup.findVarHandle(CallLinks.class, "filings", Filing.class);
      BELOW = lookup.findVarHandle(CallLinks.class, "below", OpenCall.class);
      UNKEYED_BELOW = lookup.findVarHandle(CallLinks.class, "unkeyedBelow", OpenCall.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final TracedCall call;
  private volatile @Nullable Filing filings;
  private volatile @Nullable OpenCall below;

  /** Those below that have no key. */
  private volatile @Nullable OpenCall unkeyedBelow;

  private volatile @Nullable Bracket bracket;
  private volatile @Nullable Tenure tenure;
  private volatile @Nullable Operation heeded;
  private volatile @Nullable CompletionStage<Optional<Throwable>> awaited;

  CallLinks(TracedCall call) {
    this.call = call;
  }

  /** Lets the call be found under {@code key} in {@code registry} until it ends. */
  OpenCall file(CallKeys registry, Object key) {
    OpenCall filed = registry.add(key, call);
    Filing others;
    do {
      others = filings;
    } while (!FILINGS.compareAndSet(this, others, new Filing(registry, filed, others)));
    if (!call.isOpen()) {
      unfile();
    }
    return filed;
  }

  void bracket(Bracket opened) {
    bracket = opened;
  }

  @Nullable Bracket bracketOrNull() {
    return bracket;
  }

  void tenure(Tenure begun) {
    tenure = begun;
  }

  @Nullable Tenure tenureOrNull() {
    return tenure;
  }

  /** Shows results, elements and errors to the captures of {@code closing} from now on. */
  void heed(Operation closing) {
    heeded = closing;
  }

  @Nullable Operation heededOrNull() {
    return heeded;
  }

  /** The end of the call waits for hooks, and comes before {@code over} is. */
  void awaiting(CompletionStage<Optional<Throwable>> over) {
    awaited = over;
  }

  boolean isAwaiting() {
    return awaited != null;
  }

  /**
   * Returns what the end of the call waits for, which is not held here any longer: what comes after
   * it may know the stream, whose call is to be abandoned if it is collected.
   */
  @Nullable CompletionStage<Optional<Throwable>> takeAwaitedOrNull() {
    CompletionStage<Optional<Throwable>> taken = awaited;
    if (taken == null || taken == TAKEN) {
      return null;
    }
    awaited = TAKEN;
    return taken;
  }

  /** Returns the newest open bracket that stands below the call; null if there is none. */
  @Nullable OpenCall below() {
    return OpenCall.skipEnded(below);
  }

  /** Returns the newest open bracket without a key that stands below; null if there is none. */
  @Nullable OpenCall unkeyedBelow() {
    return OpenCall.skipEnded(unkeyedBelow);
  }

  /**
   * Lets {@code bracket} stand below the call, and end with it.
   *
   * @return its entry among those that have, or have not, a key
   */
  OpenCall enclose(TracedCall bracket, boolean keyed) {
    OpenCall added = push(BELOW, bracket);
    return keyed ? added : push(UNKEYED_BELOW, bracket);
  }

  private OpenCall push(VarHandle stack, TracedCall bracket) {
    OpenCall others;
    OpenCall added;
    do {
      others = (OpenCall) stack.getVolatile(this);
      added = new OpenCall(call, bracket, OpenCall.skipEnded(others));
    } while (!stack.compareAndSet(this, others, added));
    return added;
  }

  /**
   * The call ends as {@code outcome}: nobody finds it any more, and what stands below ends first.
   */
  void end(Outcome outcome) {
    unfile();
    for (OpenCall open = below(); open != null; open = open.olderOpen()) {
      Brackets.endUnclosed(open, outcome);
    }
  }

  /**
   * Whether a normal end of the call is not its end: the call of a session, which is in force from
   * now on, or one that joined a bracket and is only settled.
   */
  boolean holds(Outcome outcome, @Nullable Object result) {
    Tenure opening = tenure;
    if (opening != null && opening.begin()) {
      Ending.deliver(call, result, opening::takeOver);
      return true;
    }
    Bracket around = bracket;
    if (around == null || !around.isJoined()) {
      return false;
    }
    if (around.beginSettling()) {
      if (outcome == Outcome.SUCCEEDED) {
        Ending.deliver(call, result, () -> around.settle(outcome));
      } else {
        around.settle(outcome);
      }
    }
    return true;
  }

  private void unfile() {
    Filing filing = (Filing) FILINGS.getAndSet(this, null);
    while (filing != null) {
      filing.registry.remove(filing.entry);
      filing = filing.others;
    }
  }

  /** An entry of the call in a registry. */
  private record Filing(CallKeys registry, OpenCall entry, @Nullable Filing others) {}
}
