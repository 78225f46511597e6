// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import com.palantir.javapoet.ClassName;
import dev.spanwrap.annotations.Legacy;
import dev.spanwrap.processor.model.LegacyInterface;
import dev.spanwrap.processor.model.LegacyMethod;
import dev.spanwrap.processor.problem.LegacyProblems;
import dev.spanwrap.processor.problem.Problem;
import dev.spanwrap.processor.problem.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads the older interfaces whose implementations are adapted to the new one. */
final class LegacyReader {
  private final Javac javac;
  private final Subject subject;
  private final Access access;

  LegacyReader(Javac javac, Subject subject, Access access) {
    this.javac = javac;
    this.subject = subject;
    this.access = access;
  }

  /** All older interfaces, with what becomes of each method. */
  Reading<List<LegacyInterface>> read(List<MethodGroup> groups) {
    Optional<AnnotationView> legacy = AnnotationView.of(subject.annotated(), Legacy.class);
    if (legacy.isEmpty()) {
      return Reading.valid(List.of());
    }
    List<AnnotationValue> named = legacy.get().items("value");
    if (named.isEmpty()) {
      return Reading.invalid(LegacyProblems.legacyOfNothing(legacy.get().site()));
    }
    List<Reading<LegacyInterface>> read = new ArrayList<>();
    Set<Element> seen = new HashSet<>();
    for (AnnotationValue value : named) {
      Site site = legacy.get().site(value);
      read.add(older(value, site, seen).flatMap(older -> adapted(older, groups, site)));
    }
    return Reading.all(read);
  }

  private Reading<TypeElement> older(AnnotationValue value, Site site, Set<Element> seen) {
    TypeMirror type = AnnotationView.type(value);
    if (!(type instanceof DeclaredType declared)
        || declared.asElement().getKind() != ElementKind.INTERFACE) {
      String kind =
          type instanceof DeclaredType other ? Display.kind(other.asElement()) : "no interface";
      return Reading.invalid(LegacyProblems.legacyNotAnInterface(site, Display.of(type), kind));
    }
    TypeElement older = Javac.element(declared);
    if (older.equals(subject.wrapped()) || older.equals(subject.annotated())) {
      return Reading.invalid(LegacyProblems.legacyItself(site, Display.of(older)));
    }
    if (!seen.add(older)) {
      return Reading.invalid(LegacyProblems.legacyTwice(site, Display.of(older)));
    }
    Optional<Element> hidden = access.hidden(javac.types().erasure(type));
    if (hidden.isPresent()) {
      return Reading.invalid(
          LegacyProblems.legacyHidden(
              site,
              subject.generated().simpleName(),
              Display.of(older),
              access.visibility(hidden.get())));
    }
    return takesTypeParameters(older)
        ? Reading.valid(older)
        : Reading.invalid(
            LegacyProblems.legacyTypeParameters(
                site, Display.of(older.asType()), Display.of(subject.wrapped().asType())));
  }

  /** Whether the type parameters of the new interface can be arguments of an older one. */
  private boolean takesTypeParameters(TypeElement older) {
    List<? extends TypeParameterElement> wanted = older.getTypeParameters();
    List<? extends TypeParameterElement> given = subject.wrapped().getTypeParameters();
    if (wanted.isEmpty()) {
      return true;
    }
    if (wanted.size() != given.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      TypeMirror variable = given.get(i).asType();
      if (!wanted.get(i).getBounds().stream()
          .allMatch(
              bound ->
                  javac
                      .types()
                      .isSubtype(javac.types().erasure(variable), javac.types().erasure(bound)))) {
        return false;
      }
    }
    return true;
  }

  private Reading<LegacyInterface> adapted(TypeElement older, List<MethodGroup> groups, Site site) {
    DeclaredType type = asOlder(older);
    List<Shape> olderShapes =
        new MethodGroups(javac).of(older, type).stream().map(Shape::of).toList();
    List<LegacyMethod> methods = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Lint lint = new Lint(javac.elements());
    lint.names(type);
    for (MethodGroup group : groups) {
      Shape newer = Shape.of(group);
      boolean needed = needsBody(group);
      Optional<Match> match =
          match(newer, olderShapes)
              .filter(
                  found ->
                      needed || ShapeDifference.ofOutcome(newer, found.older(), javac).isEmpty());
      Optional<Problem> problem =
          needed ? problem(newer, match, older, olderShapes, site) : Optional.empty();
      if (problem.isPresent()) {
        problems.add(problem.get());
      } else {
        match.ifPresent(
            found -> {
              methods.add(
                  new LegacyMethod(group.key(javac.types()), found.alignment().arguments()));
              found.older().group().declarations().forEach(lint::uses);
            });
      }
    }
    return Reading.of(
        new LegacyInterface(
            ClassName.get(older), TypeNames.PLAIN.of(type), methods, lint.categories()),
        problems);
  }

  private DeclaredType asOlder(TypeElement older) {
    TypeMirror[] arguments =
        older.getTypeParameters().isEmpty()
            ? new TypeMirror[0]
            : subject.wrapped().getTypeParameters().stream()
                .map(TypeParameterElement::asType)
                .toArray(TypeMirror[]::new);
    return javac.types().getDeclaredType(older, arguments);
  }

  private record Match(Shape older, Alignment alignment, boolean ambiguous) {}

  /** The nearest older method, if one has the types of all that is not added. */
  private Optional<Match> match(Shape newer, List<Shape> olderShapes) {
    List<Match> matches =
        olderShapes.stream()
            .filter(older -> older.name().equals(newer.name()))
            .flatMap(
                older ->
                    Alignment.of(newer, older, javac)
                        .map(alignment -> new Match(older, alignment, false))
                        .stream())
            .sorted(Comparator.comparing(Match::alignment, Alignment.BY_DISTANCE))
            .toList();
    if (matches.isEmpty()) {
      return Optional.empty();
    }
    Match best = matches.get(0);
    boolean ambiguous =
        matches.size() > 1
            && Alignment.BY_DISTANCE.compare(best.alignment(), matches.get(1).alignment()) == 0;
    return Optional.of(new Match(best.older(), best.alignment(), ambiguous));
  }

  private Optional<Problem> problem(
      Shape newer, Optional<Match> match, TypeElement older, List<Shape> olderShapes, Site site) {
    String newerName = Display.of(subject.wrapped());
    String olderName = Display.of(older);
    if (match.isEmpty()) {
      return Optional.of(
          olderShapes.stream()
              .filter(shape -> shape.name().equals(newer.name()))
              .map(shape -> ShapeDifference.ofParameters(newer, shape, javac))
              .max(Comparator.comparingInt(ShapeDifference::common))
              .map(
                  difference ->
                      LegacyProblems.unmatchedLegacyMethod(
                          site,
                          newerName,
                          difference.newer(),
                          olderName,
                          difference.older(),
                          difference.place()))
              .orElseGet(
                  () ->
                      LegacyProblems.missingLegacyMethod(
                          site, newerName, newer.shown(), olderName)));
    }
    if (match.get().ambiguous()) {
      return Optional.of(
          LegacyProblems.ambiguousLegacyMethod(
              site, newer.shown(), olderName, match.get().older().shown()));
    }
    return ShapeDifference.ofOutcome(newer, match.get().older(), javac)
        .map(
            difference ->
                LegacyProblems.unmatchedLegacyMethod(
                    site,
                    newerName,
                    difference.newer(),
                    olderName,
                    difference.older(),
                    difference.place()));
  }

  /** Whether an implementation must say what a method does. */
  private static boolean needsBody(MethodGroup group) {
    ExecutableElement nearest = group.declarations().get(0);
    return nearest.getModifiers().contains(Modifier.ABSTRACT) && !OperationRules.isOfObject(group);
  }
}
