// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * The constructor or factory that databind would fill properties in with: its parameters come first
 * in the order of the properties, and name them.
 *
 * @param parameters the parameters, in order
 */
record Creator(List<Parameter> parameters) {

  /**
   * A parameter of the creator.
   *
   * @param member the parameter
   * @param implicit the name that it implies, if it implies one
   * @param explicit the name that it spells out, if it does
   */
  record Parameter(Member member, Optional<String> implicit, Optional<String> explicit) {}

  /** Returns the creator of a type, if it has one; an inner class has none. */
  static Optional<Creator> of(TypeElement type, Language language, boolean delegatesItsValue) {
    List<ExecutableElement> constructors =
        new ArrayList<>(ElementFilter.constructorsIn(type.getEnclosedElements()));
    constructors.removeIf(constructor -> isDisabled(constructor, language));
    Optional<ExecutableElement> found =
        constructors.stream()
            .filter(constructor -> isMarked(constructor, language, delegatesItsValue))
            .findFirst();
    if (found.isEmpty()) {
      found =
          ElementFilter.methodsIn(type.getEnclosedElements()).stream()
              .filter(method -> method.getModifiers().contains(Modifier.STATIC))
              .filter(method -> isMarked(method, language, delegatesItsValue))
              .findFirst();
    }
    if (found.isEmpty()) {
      found = named(type, constructors, language);
    }
    if (found.isEmpty() && type.getKind() == ElementKind.RECORD) {
      found =
          constructors.stream()
              .filter(constructor -> isCanonical(constructor, type, language))
              .filter(one -> !(delegatesItsValue && one.getParameters().size() == 1))
              .findFirst();
    }
    return found.map(creator -> of(creator, type, language));
  }

  private static Optional<ExecutableElement> named(
      TypeElement type, List<ExecutableElement> constructors, Language language) {
    List<ExecutableElement> named =
        constructors.stream()
            .filter(constructor -> hasExplicitNames(constructor, language))
            .filter(constructor -> !language.annotations(constructor).has(JsonCreator.class))
            .toList();
    return named.stream()
        .filter(constructor -> isCanonical(constructor, type, language))
        .findFirst()
        .or(() -> named.stream().findFirst());
  }

  private static Creator of(ExecutableElement creator, TypeElement type, Language language) {
    List<String> implicit = implicitNames(creator, type, language);
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < creator.getParameters().size(); i++) {
      VariableElement parameter = creator.getParameters().get(i);
      Annotated annotated = language.annotations(parameter);
      parameters.add(
          new Parameter(
              new Member(parameter, parameter.asType(), annotated),
              implicit.isEmpty() ? Optional.empty() : Optional.of(implicit.get(i)),
              Marks.nameOfSetter(annotated).filter(name -> !name.isEmpty())));
    }
    return new Creator(List.copyOf(parameters));
  }

  private static List<String> implicitNames(
      ExecutableElement creator, TypeElement type, Language language) {
    AnnotationValues names =
        language.annotations(creator).annotations().get("java.beans.ConstructorProperties");
    if (names != null && names.texts("value").size() == creator.getParameters().size()) {
      return names.texts("value");
    }
    if (type.getKind() != ElementKind.RECORD || !isCanonical(creator, type, language)) {
      return List.of();
    }
    return type.getRecordComponents().stream()
        .map(component -> component.getSimpleName().toString())
        .toList();
  }

  private static boolean isMarked(
      ExecutableElement creator, Language language, boolean delegatesItsValue) {
    Annotated annotated = language.annotations(creator);
    if (creator.getKind() == ElementKind.CONSTRUCTOR
        && annotated.has("java.beans.ConstructorProperties")) {
      return true;
    }
    String mode =
        annotated.find(JsonCreator.class).map(values -> values.constant("mode", "")).orElse("");
    return switch (mode) {
      case "PROPERTIES" -> true;
      case "DEFAULT" ->
          hasExplicitNames(creator, language)
              || (!delegatesItsValue && creator.getParameters().size() != 1 && isNamed(creator));
      default -> false;
    };
  }

  private static boolean isNamed(ExecutableElement creator) {
    return Language.enclosingType(creator).getKind() == ElementKind.RECORD
        && creator.getKind() == ElementKind.CONSTRUCTOR;
  }

  private static boolean isDisabled(ExecutableElement creator, Language language) {
    return language
        .annotations(creator)
        .find(JsonCreator.class)
        .map(values -> values.constant("mode", "").equals("DISABLED"))
        .orElse(false);
  }

  private static boolean hasExplicitNames(ExecutableElement creator, Language language) {
    return creator.getParameters().stream()
        .map(language::annotations)
        .map(Marks::nameOfSetter)
        .anyMatch(name -> name.isPresent() && !name.get().isEmpty());
  }

  private static boolean isCanonical(
      ExecutableElement constructor, TypeElement type, Language language) {
    if (type.getKind() != ElementKind.RECORD
        || constructor.getParameters().size() != type.getRecordComponents().size()) {
      return false;
    }
    for (int i = 0; i < constructor.getParameters().size(); i++) {
      if (!language
          .types()
          .isSameType(
              constructor.getParameters().get(i).asType(),
              type.getRecordComponents().get(i).asType())) {
        return false;
      }
    }
    return true;
  }
}
