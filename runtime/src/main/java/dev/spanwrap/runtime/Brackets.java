// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Context;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The calls that hooks bracket: opened by one hook, joined by the call that they announce, closed
 * by another.
 *
 * <p>Hooks and calls find each other by their key; where one of them has none, by the call that
 * encloses both. As long as no hook has ever opened a bracket, all of this is one volatile read.
 */
final class Brackets {
  private final CallKeys keys;
  private final BracketPlaces places = new BracketPlaces();
  private final OpeningLocks openings = new OpeningLocks();
  private volatile boolean used;

  /**
   * @param keys where calls are found by their keys
   */
  Brackets(CallKeys keys) {
    this.keys = keys;
  }

  boolean isUsed() {
    return used;
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  /** Keeps others out who open the same bracket, until what is returned is unlocked. */
  OpeningLocks.Held lock(@Nullable Object key, Context context) {
    return openings.lock(key, Place.of(context));
  }

  /** Whether a bracket waits for a call of {@code role} that begins in {@code context}. */
  boolean hasWaiting(Role role, @Nullable Object key, Context context) {
    return isJoinable(role) && waitingFor(role, key, Place.of(context)) != null;
  }

  /**
   * Returns the bracket that a call of {@code role}, which is about to begin, has joined; null if
   * it is to open its own. A tool or an agent ends the brackets beside it that are over.
   */
  @Nullable Bracket join(Role role, @Nullable Object key, Context context) {
    if (!isJoinable(role)) {
      return null;
    }
    Object place = Place.of(context);
    endSettled(role, key, place);
    while (true) {
      Bracket waiting = waitingFor(role, key, place);
      if (waiting == null || waiting.join()) {
        return waiting;
      }
    }
  }

  /**
   * Returns the bracket that other hooks opened a moment ago, and that {@code hooks} share; null if
   * they are to open their own. Where one of both has no key, what encloses them decides.
   */
  @Nullable Bracket share(Role role, @Nullable Object key, Context context, Object hooks) {
    Object place = Place.of(context);
    endSettled(role, key, place);
    Bracket open = newest(role, key, place);
    return open != null && open.share(hooks, false) ? open : null;
  }

  /**
   * Returns the bracket to which other hooks handed over a moment ago, and that {@code hooks}
   * share; null if they are to open their own.
   */
  @Nullable Bracket shareHandoff(Role role, @Nullable Object key, Context context, Object hooks) {
    Bracket open = newest(role, key, Place.of(context));
    return open != null && open.isHandoff() && open.share(hooks, true) ? open : null;
  }

  private @Nullable Bracket newest(Role role, @Nullable Object key, Object place) {
    Bracket open = key == null ? null : newestUnder(key, role);
    return open == null ? newestAt(place, role, key) : open;
  }

  /**
   * Returns the parent of a bracket that is about to be opened in {@code context}: the agent or
   * workflow under the same key, if it was opened in there too, if nothing is known in there, or if
   * it has taken over from what is; else {@code context}.
   */
  Context parentOf(@Nullable Object key, Context context) {
    TracedCall agent = key == null ? null : newestAgent(key);
    if (agent == null) {
      return context;
    }
    Object place = Place.of(context);
    boolean inside = place instanceof TracedCall around && !isReplaced(around);
    return !inside || stands(agent, place) ? agent.context() : context;
  }

  /** Whether another agent has taken over from the one that still runs. */
  private static boolean isReplaced(TracedCall call) {
    Bracket bracket = call.bracketOrNull();
    return bracket != null && bracket.isReplaced();
  }

  /** Takes {@code call} as a bracket that {@code hooks} opened in {@code context}. */
  void open(
      TracedCall call,
      Object hooks,
      @Nullable Object key,
      Context context,
      Context parent,
      @Nullable Bracket outgoing) {
    used = true;
    CallLinks links = call.links();
    OpenCall underKey = key == null ? null : links.file(keys, key);
    Object filed = underKey == null ? null : underKey.key();
    Bracket bracket = new Bracket(call, hooks, filed, context, parent, outgoing);
    links.bracket(bracket);
    Object place = Place.of(context);
    OpenCall atPlace = places.file(place, bracket);
    if (outgoing == null) {
      endOlder(underKey == null ? atPlace : underKey, bracket);
    }
    TracedCall above = Place.enclosingOrNull(parent);
    if (above != null && above != place) {
      places.file(above, bracket);
    }
  }

  /** Puts {@code incoming} in force, and ends what was in its place. */
  void takeOver(Bracket incoming) {
    Object key = incoming.keyOrNull();
    Object place = Place.of(incoming.context());
    OpeningLocks.Held lock = openings.lock(key, place);
    try {
      Bracket outgoing = incoming.enterIntoForce();
      if (outgoing != null) {
        outgoing.endReplaced();
      }
      OpenCall open = key == null ? places.at(place) : keys.findFiled(key);
      for (; open != null; open = open.olderOpen()) {
        Bracket other = open.call().bracketOrNull();
        if (other != null
            && other != incoming
            && other.isInForce()
            && other.role() == incoming.role()
            && other.isKeyed() == incoming.isKeyed()) {
          other.endReplaced();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** Returns the open bracket that a closing hook of {@code role} closes; null if there is none. */
  @Nullable Bracket find(Role role, @Nullable Object key) {
    if (!used) {
      return null;
    }
    Object place = Place.of(Context.current());
    if (place instanceof TracedCall inside) {
      Bracket around = inside.bracketOrNull();
      if (around != null && around.role() == role && around.mayBeUnder(key)) {
        if (!around.isReplaced()) {
          return around;
        }
        place = Place.of(around.context());
      }
    }
    Bracket open = key == null ? null : newestUnder(key, role);
    return open == null ? newestAt(place, role, key) : open;
  }

  /** Ends a bracket whose closing hook did not come before what encloses it ends. */
  static void endUnclosed(OpenCall open, Outcome enclosing) {
    bracket(open).endWith(enclosing);
  }

  /**
   * Ends a bracket that nobody can find any more: its key, or the thread it stands for, is gone.
   */
  static void endOrphan(TracedCall call) {
    Bracket bracket = call.bracketOrNull();
    if (bracket != null && !bracket.isEnclosed()) {
      bracket.endUnclosed();
    }
  }

  private static boolean isJoinable(Role role) {
    return role != Role.PLAIN && role != Role.HOOK;
  }

  private @Nullable Bracket waitingFor(Role role, @Nullable Object key, Object place) {
    Bracket found = null;
    if (key != null) {
      for (OpenCall open = keys.find(key); open != null; open = open.olderOpen()) {
        Bracket bracket = open.call().bracketOrNull();
        if (bracket != null && bracket.awaits(role, place)) {
          return bracket;
        }
      }
    }
    for (OpenCall open = places.at(place, key); open != null; open = open.olderOpen()) {
      Bracket bracket = bracket(open);
      if (bracket.awaits(role, place)) {
        found = bracket;
        if (bracket.isOpenedHere()) {
          break;
        }
      }
    }
    return found;
  }

  private @Nullable Bracket newestUnder(Object key, Role role) {
    for (OpenCall open = keys.find(key); open != null; open = open.olderOpen()) {
      Bracket bracket = open.call().bracketOrNull();
      if (bracket != null && bracket.role() == role) {
        return bracket;
      }
    }
    return null;
  }

  private @Nullable Bracket newestAt(Object place, Role role, @Nullable Object key) {
    Bracket newest = null;
    for (OpenCall open = places.at(place, key); open != null; open = open.olderOpen()) {
      Bracket bracket = bracket(open);
      if (bracket.role() == role) {
        if (bracket.isOpenedHere()) {
          return bracket;
        }
        newest = newest == null ? bracket : newest;
      }
    }
    return newest;
  }

  private @Nullable TracedCall newestAgent(Object key) {
    for (OpenCall open = keys.find(key); open != null; open = open.olderOpen()) {
      Role role = open.call().operation().role();
      if (role == Role.AGENT || role == Role.WORKFLOW) {
        return open.call();
      }
    }
    return null;
  }

  private boolean stands(TracedCall call, Object place) {
    for (OpenCall open = places.at(place); open != null; open = open.olderOpen()) {
      if (open.call() == call) {
        return true;
      }
    }
    return false;
  }

  /**
   * Ends the brackets beside a tool or an agent whose calls are over. Not those of its own role
   * under other keys: these are its parallel siblings, whose closing hooks are still to come.
   */
  private void endSettled(Role role, @Nullable Object key, Object place) {
    if (role != Role.TOOL && role != Role.AGENT) {
      return;
    }
    for (OpenCall open = places.at(place); open != null; open = open.olderOpen()) {
      Bracket bracket = bracket(open);
      boolean sibling = bracket.role() == role && bracket.isKeyed() && !bracket.isUnder(key);
      if (bracket.isSettled() && !sibling) {
        bracket.endUnclosed();
      }
    }
  }

  private static void endOlder(OpenCall opened, Bracket bracket) {
    for (OpenCall open = opened.olderOpen(); open != null; open = open.olderOpen()) {
      Bracket older = open.call().bracketOrNull();
      if (older != null && older.role() == bracket.role() && older.isKeyed() == bracket.isKeyed()) {
        older.endUnclosed();
      }
    }
  }

  private static Bracket bracket(OpenCall open) {
    return Objects.requireNonNull(open.call().bracketOrNull());
  }
}
