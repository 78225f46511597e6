// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.processor.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What came of reading something that the user wrote: a value, perhaps with warnings, or problems.
 */
public sealed interface Reading<T> {

  /** It could be read. */
  record Valid<T>(T value, List<Problem> problems) implements Reading<T> {}

  /**
   * It could not be read; at least one of the problems, here or where it is a part, is an error.
   */
  record Invalid<T>(List<Problem> problems) implements Reading<T> {}

  static <T> Reading<T> valid(T value) {
    return new Valid<>(value, List.of());
  }

  static <T> Reading<T> invalid(Problem problem) {
    return new Invalid<>(List.of(problem));
  }

  /** The value with everything that was found on the way to it: invalid if that holds an error. */
  static <T> Reading<T> of(T value, List<Problem> problems) {
    return problems.stream().anyMatch(Problem::isError)
        ? new Invalid<>(List.copyOf(problems))
        : new Valid<>(value, List.copyOf(problems));
  }

  /** All values if all are valid, else all problems. */
  static <T> Reading<List<T>> all(List<Reading<T>> readings) {
    List<T> values = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Reading<T> reading : readings) {
      reading.optional().ifPresent(values::add);
      problems.addAll(reading.problems());
    }
    return of(List.copyOf(values), problems);
  }

  /** The value, if it could be read. */
  default Optional<T> optional() {
    return this instanceof Valid<T> valid ? Optional.of(valid.value()) : Optional.empty();
  }

  /** What was found: warnings of a value, errors of none. */
  List<Problem> problems();

  default <R> Reading<R> map(Function<? super T, ? extends R> function) {
    return flatMap(value -> valid(function.apply(value)));
  }

  default <R> Reading<R> flatMap(Function<? super T, Reading<R>> function) {
    if (this instanceof Valid<T> valid) {
      Reading<R> next = function.apply(valid.value());
      return valid.problems().isEmpty() ? next : next.with(valid.problems());
    }
    return new Invalid<>(problems());
  }

  /** Both values combined, or the problems of both. */
  default <U, R> Reading<R> and(
      Reading<U> other, BiFunction<? super T, ? super U, ? extends R> combiner) {
    Reading<R> combined = flatMap(value -> other.map(more -> combiner.apply(value, more)));
    return this instanceof Invalid<T> ? combined.with(other.problems()) : combined;
  }

  /** The same with more problems; errors among them make it invalid. */
  default Reading<T> with(List<Problem> more) {
    List<Problem> problems = new ArrayList<>(problems());
    problems.addAll(more);
    return this instanceof Valid<T> valid
        ? of(valid.value(), problems)
        : new Invalid<>(List.copyOf(problems));
  }
}
