// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.annotations.Added;
import dev.spanwrap.annotations.Legacy;
import dev.spanwrap.processor.model.Evolution;
import dev.spanwrap.processor.model.OlderShape;
import dev.spanwrap.processor.problem.LegacyProblems;
import dev.spanwrap.processor.problem.Problem;
import dev.spanwrap.processor.problem.Site;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Reads which methods of an interface are newer shapes of others: they differ in what is added. */
final class FamilyReader {
  private static final Map<String, Evolution.Injected> INJECTED =
      Map.of(
          "io.opentelemetry.api.trace.Span", Evolution.Injected.SPAN,
          "io.opentelemetry.context.Context", Evolution.Injected.CONTEXT);

  private final Javac javac;
  private final List<Shape> shapes;
  private final boolean adaptsLegacy;

  FamilyReader(Javac javac, TypeElement annotated, List<MethodGroup> groups) {
    this.javac = javac;
    this.shapes = groups.stream().map(Shape::of).toList();
    this.adaptsLegacy = AnnotationView.of(annotated, Legacy.class).isPresent();
  }

  /** How a method came to be. */
  Reading<Evolution> read(MethodGroup group) {
    Shape newer = Shape.of(group);
    if (newer.added().isEmpty()) {
      return Reading.valid(Evolution.NONE);
    }
    List<Shape> sameName =
        shapes.stream()
            .filter(shape -> shape.name().equals(newer.name()) && shape.size() < newer.size())
            .toList();
    List<Candidate> candidates =
        sameName.stream().flatMap(older -> candidate(newer, older).stream()).toList();
    if (candidates.isEmpty()) {
      return different(newer, sameName)
          .map(Reading::<Evolution>invalid)
          .orElseGet(() -> Reading.valid(new Evolution(injected(newer), Optional.empty())));
    }
    if (isDefault(group)) {
      return Reading.valid(new Evolution(injected(newer), Optional.empty()));
    }
    return older(newer, candidates)
        .map(older -> new Evolution(injected(newer), Optional.of(older)));
  }

  private record Candidate(Shape older, Alignment alignment) {}

  private Optional<Candidate> candidate(Shape newer, Shape older) {
    return Alignment.of(newer, older, javac)
        .filter(alignment -> alignment.dropped() == newer.size() - older.size())
        .map(alignment -> new Candidate(older, alignment));
  }

  private Reading<OlderShape> older(Shape newer, List<Candidate> candidates) {
    Comparator<Candidate> nearest =
        Comparator.comparing(Candidate::alignment, Alignment.BY_DISTANCE);
    Candidate best = candidates.stream().min(nearest).orElseThrow();
    List<String> equallyNear =
        candidates.stream()
            .filter(candidate -> nearest.compare(candidate, best) == 0)
            .map(candidate -> candidate.older().shown())
            .toList();
    if (equallyNear.size() > 1) {
      return Reading.invalid(
          LegacyProblems.ambiguousOlderShape(site(newer), newer.shown(), equallyNear));
    }
    return ShapeDifference.ofOutcome(newer, best.older(), javac)
        .map(difference -> Reading.<OlderShape>invalid(unmatched(newer, difference)))
        .orElseGet(
            () ->
                Reading.valid(
                    new OlderShape(
                        MethodKey.compiled(newer.group().declarations().get(0), javac.types()),
                        best.older().group().key(javac.types()),
                        best.alignment().arguments())));
  }

  /** The shape that was probably meant: as long as a newer one without some of what is added. */
  private Optional<Problem> different(Shape newer, List<Shape> sameName) {
    return adaptsLegacy
        ? Optional.empty()
        : sameName.stream()
            .filter(older -> older.size() >= newer.kept().size())
            .map(older -> ShapeDifference.ofParameters(newer, older, javac))
            .max(Comparator.comparingInt(ShapeDifference::common))
            .map(difference -> unmatched(newer, difference));
  }

  private static Problem unmatched(Shape newer, ShapeDifference difference) {
    return LegacyProblems.unmatchedAdded(
        site(newer), difference.newer(), difference.older(), difference.place());
  }

  private static Site site(Shape shape) {
    int first = shape.added().stream().min(Comparator.naturalOrder()).orElseThrow();
    return AnnotationView.of(shape.group().annotated().getParameters().get(first), Added.class)
        .orElseThrow()
        .site();
  }

  private static Map<Integer, Evolution.Injected> injected(Shape shape) {
    Map<Integer, Evolution.Injected> injected = new HashMap<>();
    for (int index : shape.added()) {
      TypeMirror type = shape.parameter(index);
      INJECTED.forEach(
          (name, what) -> {
            if (Javac.isExactly(type, name)) {
              injected.put(index, what);
            }
          });
    }
    return injected;
  }

  /** Whether the interface itself has a body for a method, which a delegate then inherits. */
  private static boolean isDefault(MethodGroup group) {
    return group.declarations().get(0).getModifiers().contains(Modifier.DEFAULT);
  }
}
