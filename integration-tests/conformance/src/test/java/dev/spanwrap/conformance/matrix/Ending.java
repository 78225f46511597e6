// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import dev.spanwrap.runtime.Outcome;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How a call of the matrix ends, and what its span makes of it. */
@SuppressWarnings("ImmutableEnumChecker") // nobody changes them
enum Ending {
  COMPLETE(Outcome.SUCCEEDED, "ttt"),
  EMPTY(Outcome.SUCCEEDED, ""),
  RETURNS_NULL(Outcome.SUCCEEDED, ""),
  METHOD_THROWS(Outcome.FAILED, "", () -> new IllegalArgumentException("method")),
  ERROR_BEFORE_FIRST(Outcome.FAILED, "", () -> new IllegalStateException("before first")),
  ERROR_MID(Outcome.FAILED, "tt", () -> new IllegalStateException("mid")),
  FATAL_MID(Outcome.FAILED, "t", () -> new AssertionError("fatal")),
  CANCELLATION_THROWN(Outcome.FAILED, "t", () -> new CancellationException("thrown")),
  TERMINAL_ELEMENT(Outcome.SUCCEEDED, "tdt"),
  TERMINAL_CONDITION(Outcome.SUCCEEDED, "tst"),
  TERMINAL_ELEMENT_THEN_ERROR(Outcome.SUCCEEDED, "td", () -> new IllegalStateException("late")),
  FAILURE_ELEMENT_THEN_COMPLETE(Outcome.FAILED, "tft"),
  FAILURE_ELEMENT_FIRST(Outcome.FAILED, "f"),
  CANCEL_BEFORE_FIRST(Outcome.CANCELLED, "ttt", 0, 1),
  CANCEL_AFTER_ONE(Outcome.CANCELLED, "ttt", 1, 1),
  CANCEL_AFTER_TWO(Outcome.CANCELLED, "ttt", 2, 1),
  CANCEL_TWICE(Outcome.CANCELLED, "ttt", 1, 2),
  CANCEL_AFTER_TERMINAL_ELEMENT(Outcome.SUCCEEDED, "tdt", 2, 1),
  CANCEL_AFTER_THE_END(Outcome.SUCCEEDED, "tt", 99, 1),
  CONSUMER_THROWS(Outcome.CANCELLED, "ttt"),
  CANCEL_RACES_COMPLETE(Outcome.SUCCEEDED, "t", 99, 1),
  NEVER_CONSUMED(Outcome.ABANDONED, "ttt"),
  ABANDONED_MID(Outcome.ABANDONED, "ttt");

  final Outcome outcome;

  /** A letter for each element: token, done, said, failed. */
  private final String elements;

  private final Supplier<? extends @Nullable Throwable> error;

  /** After how many steps the consumer gives up; -1 for never. */
  final int cancelAfter;

  final int cancels;

  Ending(Outcome outcome, String elements) {
    this(outcome, elements, () -> null, -1, 0);
  }

  Ending(Outcome outcome, String elements, Supplier<? extends Throwable> error) {
    this(outcome, elements, error, -1, 0);
  }

  Ending(Outcome outcome, String elements, int cancelAfter, int cancels) {
    this(outcome, elements, () -> null, cancelAfter, cancels);
  }

  Ending(
      Outcome outcome,
      String elements,
      Supplier<? extends @Nullable Throwable> error,
      int cancelAfter,
      int cancels) {
    this.outcome = outcome;
    this.elements = elements;
    this.error = error;
    this.cancelAfter = cancelAfter;
    this.cancels = cancels;
  }

  /** New elements, and a new error, for one run. */
  Script script(boolean poisoned) {
    return Script.of(this, elements, error.get(), this == CONSUMER_THROWS ? 2 : 0, poisoned);
  }

  /** How many elements the call sees: those up to the one that ends it. */
  int counted() {
    int plain = elements.replaceAll("[dsf].*", "").length();
    return plain == elements.length() ? plain : plain + 1;
  }

  /** Whether elements of some types mean something. */
  boolean hasTellingElements() {
    return !elements.replace("t", "").isEmpty();
  }

  /** Whether nobody ever ends it. */
  boolean isAbandoned() {
    return outcome == Outcome.ABANDONED;
  }

  /** Whether the delegate's method itself decides. */
  boolean isOfTheMethod() {
    return this == RETURNS_NULL || this == METHOD_THROWS;
  }

  /** Whether something that yields one value can end so. */
  boolean isOfOneValue() {
    return switch (this) {
      case COMPLETE,
          EMPTY,
          RETURNS_NULL,
          METHOD_THROWS,
          ERROR_BEFORE_FIRST,
          CANCEL_BEFORE_FIRST,
          CANCEL_AFTER_THE_END,
          CANCEL_RACES_COMPLETE,
          NEVER_CONSUMED ->
          true;
      default -> false;
    };
  }
}
