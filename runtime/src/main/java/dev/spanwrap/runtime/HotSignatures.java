// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.List;

/**
 * The types that signatures on the hot path mention and that a whole run may never use.
 *
 * <p>HotSpot inlines no method whose signature names a class that is not loaded: without this, an
 * application without brackets, templates or metrics pays three calls for each traced one, and what
 * would have been seen through is allocated.
 */
final class HotSignatures {
  private static final List<Class<?>> LOADED =
      List.of(
          Bracket.class,
          CallHooks.class,
          CallLinks.class,
          CallState.class,
          CallTies.class,
          Conversation.class,
          Facts.class,
          NameTemplate.class,
          Operation.class,
          Tally.class);

  private HotSignatures() {}

  /** Loads them, if that was not done before. */
  static void load() {
    if (LOADED.isEmpty()) {
      throw new AssertionError();
    }
  }
}
