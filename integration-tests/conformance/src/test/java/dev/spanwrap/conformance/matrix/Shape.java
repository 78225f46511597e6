// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import dev.spanwrap.runtime.Outcome;
import org.jspecify.annotations.Nullable;

/** A kind of result or parameter, and how the matrix has it produced and consumed. */
abstract class Shape {
  private final String name;

  Shape(String name) {
    this.name = name;
  }

  /** Calls the delegate's method through {@code wrapping}. */
  abstract Run open(Script script, Log log, Wrapping wrapping, Prompt prompt) throws Exception;

  /** Returns why it cannot end so, or null if it can. */
  abstract @Nullable String unfitFor(Ending ending);

  /** Returns why it cannot be traced so, or null if it can. */
  @Nullable String unfitFor(Mode mode) {
    return null;
  }

  /** Whether it delivers elements, not one value. */
  boolean yieldsMany() {
    return true;
  }

  /** Whether its elements can be looked into. */
  boolean yieldsTokens() {
    return true;
  }

  /** Whether its call opens when somebody subscribes. */
  boolean opensAtSubscribe() {
    return false;
  }

  /** Whether there is anything to do after the method returned. */
  boolean outlivesItsMethod() {
    return true;
  }

  /** Whether what is called after its end runs outside of it. */
  boolean isOverAtItsEnd() {
    return false;
  }

  /** What its span makes of an ending. */
  Outcome outcomeOf(Ending ending) {
    return ending.outcome;
  }

  /** How many steps precede the one that completes it, with one element. */
  int stepsBeforeTheEnd() {
    return yieldsMany() ? 1 : 0;
  }

  @Override
  public String toString() {
    return name;
  }
}
