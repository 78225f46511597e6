// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;

/** How a stream of the matrix ends, and what its call makes of it. */
@SuppressWarnings("ImmutableEnumChecker") // nobody changes them
enum MatrixEnding {
  COMPLETE(Outcome.SUCCEEDED, elements(3)),
  EMPTY(Outcome.SUCCEEDED, elements(0)),
  ERROR_BEFORE_FIRST(Outcome.FAILED, elements(0), new IllegalStateException("before first")),
  ERROR_MID(Outcome.FAILED, elements(2), new IllegalStateException("mid")),
  FATAL_MID(Outcome.FAILED, elements(1), new AssertionError("fatal")),
  CANCELLATION_THROWN(Outcome.FAILED, elements(1), new CancellationException("thrown")),
  TERMINAL_ELEMENT(Outcome.SUCCEEDED, elements(1, new Done(), new Token())),
  TERMINAL_CONDITION(Outcome.SUCCEEDED, elements(1, new Said(), new Token())),
  TERMINAL_ELEMENT_THEN_ERROR(
      Outcome.SUCCEEDED, elements(1, new Done()), new IllegalStateException("late")),
  TERMINAL_ELEMENT_THEN_CANCEL(Outcome.SUCCEEDED, elements(1, new Done(), new Token()), 2, 1),
  FAILURE_ELEMENT(Outcome.FAILED, elements(1, new Failed(), new Token())),
  FAILURE_ELEMENT_FIRST(Outcome.FAILED, elements(0, new Failed())),
  INCOMPLETE(Outcome.INCOMPLETE, elements(2)),
  REQUIRED_END(Outcome.SUCCEEDED, elements(2, new Done())),
  CANCEL_BEFORE_FIRST(Outcome.CANCELLED, elements(3), 0, 1),
  CANCEL_MID(Outcome.CANCELLED, elements(3), 2, 1),
  CANCEL_TWICE(Outcome.CANCELLED, elements(3), 1, 2),
  CANCEL_AFTER_THE_END(Outcome.SUCCEEDED, elements(2), 99, 1),
  CONSUMER_THROWS(Outcome.CANCELLED, elements(3));

  /** An element. */
  static class Token {}

  /** A terminal element, by its type. */
  static final class Done extends Token {}

  /** A terminal element, by a condition. */
  static final class Said extends Token {}

  /** An element that stands for a failure. */
  static final class Failed extends Token {}

  final Outcome outcome;
  final List<Token> elements;
  final Throwable error;

  /** After how many steps the consumer gives up; -1 for never. */
  final int cancelAfter;

  final int cancels;

  MatrixEnding(Outcome outcome, List<Token> elements) {
    this(outcome, elements, null, -1, 0);
  }

  MatrixEnding(Outcome outcome, List<Token> elements, Throwable error) {
    this(outcome, elements, error, -1, 0);
  }

  MatrixEnding(Outcome outcome, List<Token> elements, int cancelAfter, int cancels) {
    this(outcome, elements, null, cancelAfter, cancels);
  }

  MatrixEnding(
      Outcome outcome, List<Token> elements, Throwable error, int cancelAfter, int cancels) {
    this.outcome = outcome;
    this.elements = elements;
    this.error = error;
    this.cancelAfter = cancelAfter;
    this.cancels = cancels;
  }

  private static List<Token> elements(int plain, Token... more) {
    List<Token> elements = new ArrayList<>();
    for (int i = 0; i < plain; i++) {
      elements.add(new Token());
    }
    elements.addAll(List.of(more));
    return elements;
  }

  Operation operation() {
    UnaryOperator<Operation> rules =
        this == INCOMPLETE || this == REQUIRED_END ? Operation::endRequired : same -> same;
    return rules.apply(
        Operation.named("Model.stream")
            .streamed()
            .endsWith(Done.class)
            .failsWith(Failed.class)
            .<Token>endsWhen(element -> element instanceof Said));
  }

  /** How many elements the call sees: those up to the one that ends it. */
  int counted() {
    int counted = 0;
    for (Token element : elements) {
      counted++;
      if (element.getClass() != Token.class) {
        return counted;
      }
    }
    return counted;
  }

  /** Whether something that yields one value can end so. */
  boolean isOfOneValue() {
    return switch (this) {
      case COMPLETE, EMPTY, ERROR_BEFORE_FIRST, CANCEL_BEFORE_FIRST, CANCEL_AFTER_THE_END -> true;
      default -> false;
    };
  }
}
