// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Which call of a session is in force, and which are being opened; outlives the session itself. */
final class SessionState implements Runnable {
  private final AtomicReference<Standing> standing =
      new AtomicReference<>(new Standing(null, null));
  private volatile long lastActivity = System.nanoTime();

  /** The session did something. */
  void touch() {
    lastActivity = CoarseClock.nanoTime();
  }

  /** Returns the tenure in force; null if none is, or if its call has ended. */
  @Nullable Tenure inForceOrNull() {
    Tenure inForce = standing.get().inForce;
    return inForce != null && inForce.isOpen() ? inForce : null;
  }

  /** A call of the session was opened; it comes into force when its opening succeeds. */
  void opening(Tenure tenure) {
    standing.updateAndGet(
        now -> new Standing(now.inForce, new Opening(tenure, without(null, now.opening))));
  }

  /**
   * Puts {@code incoming} in force and ends the outgoing one. If the session was closed meanwhile,
   * it is the incoming one that ends.
   */
  void takeOver(Tenure incoming) {
    Standing before =
        standing.getAndUpdate(
            now ->
                now.isOpening(incoming)
                    ? new Standing(incoming, without(incoming, now.opening))
                    : now);
    if (!before.isOpening(incoming)) {
      incoming.endFor(null);
    } else if (before.inForce != null && before.inForce.isOpen()) {
      before.inForce.endFor(incoming);
    }
  }

  /** Ends what is in force, with nothing to come after it. */
  void end() {
    Standing before = standing.getAndUpdate(now -> new Standing(null, now.opening));
    if (before.inForce != null) {
      before.inForce.endFor(null);
    }
  }

  /** The session is being closed: what is being opened right now will not come into force. */
  void close() {
    standing.updateAndGet(now -> new Standing(now.inForce, null));
  }

  /** Abandons what is in force: the session was collected. */
  @Override
  public void run() {
    Standing before = standing.getAndSet(new Standing(null, null));
    if (before.inForce != null && before.inForce.isOpen()) {
      before.inForce.call().abandon(System.nanoTime() - lastActivity);
    }
  }

  private static @Nullable Opening without(@Nullable Tenure gone, @Nullable Opening opening) {
    if (opening == null) {
      return null;
    }
    Opening others = without(gone, opening.others);
    boolean over = opening.tenure == gone || !opening.tenure.isOpen();
    return over ? others : new Opening(opening.tenure, others);
  }

  /** What is in force, and what may come into force. */
  private record Standing(@Nullable Tenure inForce, @Nullable Opening opening) {
    boolean isOpening(Tenure tenure) {
      for (Opening one = opening; one != null; one = one.others) {
        if (one.tenure == tenure) {
          return true;
        }
      }
      return false;
    }
  }

  /** A tenure that is being opened, besides others. */
  private record Opening(Tenure tenure, @Nullable Opening others) {}
}
