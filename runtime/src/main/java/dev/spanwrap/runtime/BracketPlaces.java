// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The open brackets by their {@linkplain Place places}, the newest first: below a call, which they
 * end with, kept by that, others here.
 */
final class BracketPlaces {
  private final CallKeys all = new CallKeys(Brackets::endOrphan);

  /** Those that have no key: all that who has one looks for at its place, and few. */
  private final CallKeys unkeyed = new CallKeys(Brackets::endOrphan);

  /** Whether any was opened without a key: if none was, who has a key looks nowhere else. */
  private volatile boolean hasUnkeyed;

  boolean isEmpty() {
    return all.isEmpty();
  }

  /**
   * Returns the entry of {@code bracket} among those of its place that have, or have not, a key.
   */
  OpenCall file(Object place, Bracket bracket) {
    TracedCall call = bracket.call();
    boolean keyed = bracket.isKeyed();
    if (!keyed) {
      hasUnkeyed = true;
    }
    if (!(place instanceof TracedCall enclosing)) {
      OpenCall filed = call.links().file(all, place);
      return keyed ? filed : call.links().file(unkeyed, place);
    }
    OpenCall filed = enclosing.links().enclose(call, keyed);
    if (!enclosing.isOpen()) {
      // It may have looked for what is to end with it before this was there.
      bracket.endUnclosed();
    }
    return filed;
  }

  /** Returns the newest open bracket that stands at {@code place}; null if there is none. */
  @Nullable OpenCall at(Object place) {
    if (!(place instanceof TracedCall enclosing)) {
      return all.find(place);
    }
    CallLinks links = enclosing.linksOrNull();
    return links == null ? null : links.below();
  }

  /** Returns the newest at {@code place} that who seeks {@code key} may mean. */
  @Nullable OpenCall at(Object place, @Nullable Object key) {
    if (key == null) {
      return at(place);
    }
    if (!hasUnkeyed) {
      return null;
    }
    if (!(place instanceof TracedCall enclosing)) {
      return unkeyed.find(place);
    }
    CallLinks links = enclosing.linksOrNull();
    return links == null ? null : links.unkeyedBelow();
  }
}
