// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The time for which one call is that of a session: an agent's, from its opening to the handoff.
 *
 * <p>Opening until its call's normal end, then in force until the next one takes over.
 */
final class Tenure {
  private static final ContextKey<Tenure> KEY = ContextKey.named("spanwrap-tenure");
  private static final VarHandle BEGUN;

  static {
    try {
      BEGUN = MethodHandles.lookup().findVarHandle(Tenure.class, "begun", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final SessionState session;
  private final WeakReference<SessionCall> owner;
  private final Context parent;
  private volatile @Nullable TracedCall call;
  private volatile @Nullable Tenure successor;
  private volatile boolean begun;

  /**
   * @param owner the session, which its calls must not keep alive
   * @param parent what this tenure and its siblings are below
   */
  Tenure(SessionState session, WeakReference<SessionCall> owner, Context parent) {
    this.session = session;
    this.owner = owner;
    this.parent = parent;
  }

  Context parent() {
    return parent;
  }

  /** Returns the context to open the call in: all that is below it knows that it is. */
  Context opening() {
    return parent.with(KEY, this);
  }

  /** Takes {@code opened} as the call, which is not in force yet. */
  void opened(TracedCall opened) {
    call = opened;
    opened.links().tenure(this);
    session.opening(this);
    SessionCall open = owner.get();
    if (open != null) {
      open.watch();
    }
  }

  TracedCall call() {
    return Objects.requireNonNull(call);
  }

  boolean isOpen() {
    return call().isOpen();
  }

  boolean isInForce() {
    return begun;
  }

  /** Returns whether this comes into force now, for the first time. */
  boolean begin() {
    return BEGUN.compareAndSet(this, false, true);
  }

  void takeOver() {
    session.takeOver(this);
  }

  /**
   * Ends the call; {@code next} comes after it, and shows what is streamed to the same captures.
   */
  void endFor(@Nullable Tenure next) {
    Operation heeded = call().links().heededOrNull();
    if (next != null && heeded != null) {
      next.call().links().heed(heeded);
    }
    successor = next;
    call().succeed();
  }

  /** Returns this, or what has taken over from it since. */
  Tenure latest() {
    Tenure latest = this;
    for (Tenure next = successor; next != null; next = next.successor) {
      latest = next;
    }
    return latest;
  }

  /** Returns the session; null if it was collected. */
  @Nullable SessionCall ownerOrNull() {
    return owner.get();
  }

  /** Returns {@code current} if that is inside the call already, else the call inside it. */
  Context inside(Context current) {
    TracedCall running = TracedCall.fromContextOrNull(current);
    boolean below = running == call || current.get(KEY) == this;
    if (below && running != null && running.isOpen()) {
      return current;
    }
    Context inside = call().inside(current);
    return inside.get(KEY) == this ? inside : inside.with(KEY, this);
  }
}
