// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * What keeps two shapes of a method from being the same method, as users see it.
 *
 * @param place where they differ
 * @param newer the newer shape, with that place marked
 * @param older the older shape, with that place marked
 * @param common how many parameters they have in common before it
 */
record ShapeDifference(String place, String newer, String older, int common) {

  /** The first parameter that differs, where both lack their added ones. */
  static ShapeDifference ofParameters(Shape newer, Shape older, Javac javac) {
    List<Integer> mine = newer.kept();
    List<Integer> theirs = older.kept();
    int common = 0;
    while (common < mine.size()
        && common < theirs.size()
        && Conversion.of(
                newer,
                newer.parameter(mine.get(common)),
                older,
                older.parameter(theirs.get(common)),
                javac)
            .isPresent()) {
      common++;
    }
    int at = common < mine.size() ? mine.get(common) : newer.size();
    int there = common < theirs.size() ? theirs.get(common) : older.size();
    return new ShapeDifference("position " + (at + 1), newer.shown(at), older.shown(there), common);
  }

  /** A result that the newer shape cannot return, or an exception that it cannot throw. */
  static Optional<ShapeDifference> ofOutcome(Shape newer, Shape older, Javac javac) {
    TypeMirror wanted = newer.type().getReturnType();
    TypeMirror result = older.type().getReturnType();
    if (wanted.getKind() != TypeKind.VOID && !isReturnable(older, result, newer, wanted, javac)) {
      return Optional.of(
          new ShapeDifference(
              "the result",
              ">" + Display.of(wanted) + "< " + newer.shown(),
              ">" + Display.of(result) + "< " + older.shown(),
              newer.size()));
    }
    return older.type().getThrownTypes().stream()
        .filter(thrown -> !isAllowed(thrown, newer, older, javac))
        .findFirst()
        .map(
            thrown ->
                new ShapeDifference(
                    "what they throw",
                    newer.shown() + " throws >nothing like it<",
                    older.shown() + " throws >" + Display.of(thrown) + "<",
                    newer.size()));
  }

  private static boolean isReturnable(
      Shape older, TypeMirror result, Shape newer, TypeMirror wanted, Javac javac) {
    return Conversion.of(older, result, newer, wanted, javac).isPresent()
        || (result.getKind() != TypeKind.VOID
            && !result.getKind().isPrimitive()
            && javac.types().isSubtype(result, wanted));
  }

  private static boolean isAllowed(TypeMirror thrown, Shape newer, Shape older, Javac javac) {
    return javac.isUnchecked(thrown)
        || newer.type().getThrownTypes().stream()
            .anyMatch(
                allowed ->
                    javac.types().isSubtype(thrown, allowed)
                        || Conversion.of(older, thrown, newer, allowed, javac).isPresent());
  }
}
