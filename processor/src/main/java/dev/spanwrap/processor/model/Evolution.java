// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.model;

import java.util.Map;
import java.util.Optional;

/**
 * How a method relates to older shapes of itself.
 *
 * @param injected the added parameters, by index, that receive something of the call's own where
 *     the caller left them {@code null}
 * @param older what is called on a delegate that lacks this method; empty if none does
 */
public record Evolution(Map<Integer, Injected> injected, Optional<OlderShape> older) {

  /** A method that always was as it is. */
  public static final Evolution NONE = new Evolution(Map.of(), Optional.empty());

  /** What a call has of its own. */
  public enum Injected {
    SPAN,
    CONTEXT
  }

  public Evolution {
    injected = Map.copyOf(injected);
  }

  /** Whether something would be lost without a wrapper, even where nothing is traced. */
  public boolean isNeeded() {
    return !injected.isEmpty() || older.isPresent();
  }
}
