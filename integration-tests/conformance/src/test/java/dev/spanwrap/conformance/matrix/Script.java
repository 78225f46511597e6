// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one run's producer does.
 *
 * @param ending how it ends
 * @param tokens its elements, none of which any other run has
 * @param error what it throws or signals after them, if it does
 * @param throwsAt at which of its signals the consumer throws; 0 for never
 */
record Script(Ending ending, List<Token> tokens, @Nullable Throwable error, int throwsAt) {

  /** Makes new elements: a letter for each, for token, done, said or failed. */
  static Script of(
      Ending ending, String elements, @Nullable Throwable error, int throwsAt, boolean poisoned) {
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < elements.length(); i++) {
      tokens.add(
          switch (elements.charAt(i)) {
            case 'd' -> new Token.Done(i, poisoned);
            case 's' -> new Token.Said(i, poisoned);
            case 'f' -> new Token.Failed(i, poisoned);
            default -> new Token(i, poisoned);
          });
    }
    return new Script(ending, List.copyOf(tokens), error, throwsAt);
  }

  /** Returns the result of the delegate's method, or throws what the script says. */
  <T> @Nullable T made(T result) {
    if (ending == Ending.METHOD_THROWS) {
      throw (RuntimeException) error;
    }
    return ending == Ending.RETURNS_NULL ? null : result;
  }

  /** Throws the error, if there is one. */
  void mayThrow() {
    if (error instanceof RuntimeException thrown) {
      throw thrown;
    }
    if (error instanceof Error thrown) {
      throw thrown;
    }
  }

  /** The one value, for what yields one: the first element, or null if there is none. */
  @Nullable Token value() {
    return tokens.isEmpty() ? null : tokens.get(0);
  }
}
