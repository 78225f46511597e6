// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import com.palantir.javapoet.TypeName;
import dev.spanwrap.processor.model.Argument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the parameters of a newer shape meet those of an older one, position by position.
 *
 * @param arguments what the older shape gets
 * @param dropped how many parameters of the newer one it does not get
 */
record Alignment(List<Argument> arguments, int dropped) {

  /** The better one first: that which makes up least, then drops least, then converts least. */
  static final Comparator<Alignment> BY_DISTANCE =
      Comparator.comparingLong(Alignment::neutral)
          .thenComparingInt(Alignment::dropped)
          .thenComparingLong(Alignment::widened);

  /**
   * Aligns two shapes: only {@code @Added} parameters may be dropped or made up. Where parameters
   * of one type leave a choice, the earlier one is kept: it was there first.
   */
  static Optional<Alignment> of(Shape newer, Shape older, Javac javac) {
    return new Search(newer, older, javac).alignment();
  }

  private long neutral() {
    return arguments.stream().filter(Argument.Neutral.class::isInstance).count();
  }

  private long widened() {
    return arguments.stream()
        .filter(it -> it instanceof Argument.OfParameter own && own.widened().isPresent())
        .count();
  }

  private static final class Search {
    private final Shape newer;
    private final Shape older;
    private final Javac javac;
    private final boolean[][] hopeless;

    Search(Shape newer, Shape older, Javac javac) {
      this.newer = newer;
      this.older = older;
      this.javac = javac;
      this.hopeless = new boolean[newer.size() + 1][older.size() + 1];
    }

    Optional<Alignment> alignment() {
      List<Argument> arguments = new ArrayList<>();
      if (!align(0, 0, arguments)) {
        return Optional.empty();
      }
      long own = arguments.stream().filter(Argument.OfParameter.class::isInstance).count();
      return Optional.of(new Alignment(List.copyOf(arguments), newer.size() - (int) own));
    }

    /** Aligns what is left from two positions on; remembers where that cannot succeed. */
    private boolean align(int i, int j, List<Argument> arguments) {
      if (i == newer.size() && j == older.size()) {
        return true;
      }
      if (hopeless[i][j]) {
        return false;
      }
      int mark = arguments.size();
      if (i < newer.size() && j < older.size()) {
        Optional<Argument> argument = argument(i, j);
        if (argument.isPresent()) {
          arguments.add(argument.get());
          if (align(i + 1, j + 1, arguments)) {
            return true;
          }
          arguments.subList(mark, arguments.size()).clear();
        }
      }
      if (i < newer.size() && newer.isAdded(i) && align(i + 1, j, arguments)) {
        return true;
      }
      if (j < older.size() && older.isAdded(j)) {
        arguments.add(new Argument.Neutral(TypeNames.PLAIN.of(older.parameter(j))));
        if (align(i, j + 1, arguments)) {
          return true;
        }
        arguments.subList(mark, arguments.size()).clear();
      }
      hopeless[i][j] = true;
      return false;
    }

    private Optional<Argument> argument(int i, int j) {
      return Conversion.of(newer, newer.parameter(i), older, older.parameter(j), javac)
          .map(
              conversion -> {
                Optional<TypeName> widened =
                    conversion == Conversion.WIDENING
                        ? Optional.of(TypeNames.PLAIN.of(older.parameter(j)))
                        : Optional.empty();
                return new Argument.OfParameter(i, widened);
              });
    }
  }
}
