// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Context;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The call of a session: opened by one method, handed over by another, ended by a third, and never
 * left current on a thread in between.
 *
 * <p>A session's wrapper holds one. Each method of the session runs inside what is in force;
 * without that, where its caller is. A session that is collected is abandoned: its wrapper is, and
 * no method or stream of it is still at work.
 *
 * <p>Thread-safe. Nothing here throws. Called by generated code; its API is stable.
 */
public final class SessionCall {
  private final Tracing tracing;
  private final SessionState state = new SessionState();
  private final WeakReference<SessionCall> self = new WeakReference<>(this);
  private final AtomicBoolean watched = new AtomicBoolean();

  /**
   * Creates the call of a session that is not open yet.
   *
   * @param tracing where its calls begin
   */
  public SessionCall(Tracing tracing) {
    this.tracing = tracing;
  }

  /**
   * Returns a builder of the next call: below what the current one is below, if there is one; else
   * below the current context. {@link #switchTo} puts it in force, or {@link TracedCall#succeed()}
   * where that is signalled later; if it fails, what is in force stays in force.
   *
   * @param operation what opens or switches the session
   */
  public CallBuilder prepare(Operation operation) {
    Tenure outgoing = state.inForceOrNull();
    Context parent = outgoing == null ? Context.current() : outgoing.parent();
    return tracing.prepare(operation).tenure(new Tenure(state, self, parent));
  }

  /**
   * Puts {@code incoming} in force and ends the call that was. A call that was opened before the
   * session was closed, and would come into force after, ends instead.
   *
   * @param incoming what {@link #prepare} began
   */
  public void switchTo(TracedCall incoming) {
    state.touch();
    if (incoming.isNothing()) {
      state.end();
    } else {
      incoming.succeed();
    }
  }

  /**
   * Puts a call in force that somebody else opened, the method that returned the session.
   *
   * @param opened the open call
   */
  public void adopt(TracedCall opened) {
    if (!opened.isNothing()) {
      new Tenure(state, self, Context.current()).opened(opened);
      switchTo(opened);
    }
  }

  /** Returns the call in force; if there is none, a call that does nothing. */
  public TracedCall call() {
    Tenure inForce = state.inForceOrNull();
    return inForce == null ? TracedCall.NOTHING : inForce.call();
  }

  /**
   * Returns the current context, inside the call in force: the parent of what is to be a child of
   * the session on whatever thread. A context that is inside or below already is returned as it is.
   */
  public Context context() {
    Context current = Context.current();
    Tenure inForce = state.inForceOrNull();
    return inForce == null ? current : inForce.inside(current);
  }

  /**
   * Makes {@link #context()} current on this thread, until the returned scope is closed, by the
   * same method. The session is not collected meanwhile.
   */
  public TracedScope enter() {
    Tenure inForce = state.inForceOrNull();
    if (inForce == null) {
      return TracedScope.NOTHING;
    }
    state.touch();
    TracedCall call = inForce.call();
    try {
      TracedScope scope = TracedScope.open(call, inForce.inside(Context.current()));
      return TracedScope.around(call, () -> leave(scope));
    } catch (Throwable error) {
      call.report("enter the session", error);
      return TracedScope.NOTHING;
    }
  }

  private void leave(TracedScope scope) {
    try {
      scope.close();
      state.touch();
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  /**
   * Returns the call in force, for the method that ends it; if there is none, a call that does
   * nothing. What is being opened on other threads will not come into force any more.
   *
   * @param operation what closes the session
   */
  public TracedCall closing(Operation operation) {
    state.close();
    return until(operation);
  }

  /**
   * Returns the call in force, for a method whose stream ends it, or what has taken over from it by
   * then; if there is none, a call that does nothing.
   *
   * @param operation what streams, to whose captures the elements are shown
   */
  public TracedCall until(Operation operation) {
    TracedCall call = call();
    if (!call.isNothing()) {
      call.links().heed(operation);
    }
    return call;
  }

  /** Returns the session that {@code call}, which is in force there, ends; null if it ends none. */
  static @Nullable SessionCall inForceOrNull(TracedCall call) {
    CallLinks links = call.linksOrNull();
    Tenure tenure = links == null ? null : links.tenureOrNull();
    return tenure != null && tenure.isInForce() ? tenure.ownerOrNull() : null;
  }

  /** Returns {@code call}, or what has taken over from it. */
  static TracedCall latest(TracedCall call) {
    Tenure tenure = call.links().tenureOrNull();
    return tenure == null ? call : tenure.latest().call();
  }

  /** Abandons what is in force when this is collected. */
  void watch() {
    if (watched.compareAndSet(false, true)) {
      Abandonment.watch(this, state);
    }
  }
}
