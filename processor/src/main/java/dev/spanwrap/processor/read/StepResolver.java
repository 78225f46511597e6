// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.processor.model.Step;
import dev.spanwrap.processor.problem.PathProblems;
import dev.spanwrap.processor.problem.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Resolves the steps of a path from a type on: through optionals, over collections and arrays. */
final class StepResolver {
  private static final String COLLECTION = "java.util.Collection";
  private static final String MAP = "java.util.Map";
  private static final String OPTIONAL = "java.util.Optional";

  private final Javac javac;
  private final VariableFree variableFree;
  private final Accessors accessors;
  private final Site site;

  StepResolver(Javac javac, Access access, String generated, Site site) {
    this.javac = javac;
    this.variableFree = new VariableFree(javac);
    this.accessors = new Accessors(javac, access, generated, site);
    this.site = site;
  }

  /**
   * Steps with what they lead to.
   *
   * @param steps the steps
   * @param type the type at the end
   * @param many whether they map over elements
   * @param suppressions the lint categories that they need
   */
  record Steps(List<Step> steps, TypeMirror type, boolean many, Set<String> suppressions) {}

  /** Follows names from a type. */
  Reading<Steps> resolve(TypeMirror type, List<String> names) {
    if (names.isEmpty()) {
      return Reading.valid(new Steps(List.of(), type, false, Set.of()));
    }
    if (isCounted(type, names)) {
      Step size = new Step.Size(type instanceof ArrayType);
      return Reading.valid(
          new Steps(List.of(size), javac.declared("java.lang.Integer"), false, Set.of()));
    }
    if (type instanceof ArrayType array && !array.getComponentType().getKind().isPrimitive()) {
      return overElements(array.getComponentType(), names);
    }
    if (javac.isSubtypeOf(type, COLLECTION)) {
      Reading<Steps> over =
          overElements(argument(javac.asSuper(type, COLLECTION).orElseThrow()), names);
      Reading<Steps> own = over.optional().isPresent() ? over : step(type, names);
      return own.optional().isPresent() ? own : over;
    }
    if (Javac.isExactly(type, OPTIONAL)) {
      return resolve(argument((DeclaredType) type), names)
          .map(rest -> prepend(new Step.OptionalValue(), Set.of(), rest));
    }
    return step(type, names);
  }

  private boolean isCounted(TypeMirror type, List<String> names) {
    return names.size() == 1
        && names.get(0).equals("size")
        && (type instanceof ArrayType
            || javac.isSubtypeOf(type, COLLECTION)
            || javac.isSubtypeOf(type, MAP));
  }

  /** Elements of elements are elements: the list that a mapped path yields is flat. */
  private Reading<Steps> overElements(TypeMirror element, List<String> names) {
    return resolve(variableFree.of(element), names)
        .map(rest -> flattened(rest))
        .map(
            rest ->
                new Steps(
                    List.of(new Step.Each(rest.steps())), rest.type(), true, rest.suppressions()));
  }

  private Steps flattened(Steps rest) {
    TypeMirror inner = null;
    if (rest.many()) {
      return rest;
    }
    if (rest.type() instanceof ArrayType array
        && !array.getComponentType().getKind().isPrimitive()) {
      inner = array.getComponentType();
    } else if (javac.isSubtypeOf(rest.type(), COLLECTION)) {
      inner = argument(javac.asSuper(rest.type(), COLLECTION).orElseThrow());
    }
    if (inner == null) {
      return rest;
    }
    List<Step> steps = new ArrayList<>(rest.steps());
    steps.add(new Step.Each(List.of()));
    return new Steps(steps, variableFree.of(inner), true, rest.suppressions());
  }

  private Reading<Steps> step(TypeMirror type, List<String> names) {
    if (!(type instanceof DeclaredType declared)) {
      return Reading.invalid(
          PathProblems.unknownStep(site, names.get(0), Display.of(type), List.of()));
    }
    return accessors
        .find(declared, names.get(0))
        .flatMap(
            accessor ->
                resolve(variableFree.of(accessor.type()), names.subList(1, names.size()))
                    .map(rest -> prepend(accessor.step(), accessor.suppressions(), rest)));
  }

  private static Steps prepend(Step step, Set<String> suppressions, Steps rest) {
    List<Step> steps = new ArrayList<>(List.of(step));
    steps.addAll(rest.steps());
    List<String> categories = new ArrayList<>(suppressions);
    categories.addAll(rest.suppressions());
    return new Steps(steps, rest.type(), rest.many(), Set.copyOf(categories));
  }

  private TypeMirror argument(DeclaredType type) {
    return variableFree.of(
        type.getTypeArguments().isEmpty() ? javac.object() : type.getTypeArguments().get(0));
  }
}
