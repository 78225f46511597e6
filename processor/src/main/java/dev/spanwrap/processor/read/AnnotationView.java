// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.processor.problem.Location;
import dev.spanwrap.processor.problem.Site;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** An annotation as written: its members by type, which of them were given, and where. */
record AnnotationView(Element element, AnnotationMirror mirror) {

  /** The annotation of a type on an element, if it is there. */
  static Optional<AnnotationView> of(Element element, Class<? extends Annotation> type) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (Annotations.type(mirror).getQualifiedName().contentEquals(type.getName())) {
        return Optional.of(new AnnotationView(element, mirror));
      }
    }
    return Optional.empty();
  }

  /** All annotations of a repeatable type on an element, in order. */
  static List<AnnotationView> all(
      Element element, Class<? extends Annotation> type, Class<? extends Annotation> container) {
    Optional<AnnotationView> one = of(element, type);
    if (one.isPresent()) {
      return List.of(one.get());
    }
    return of(element, container)
        .map(
            many ->
                many.items("value").stream()
                    .map(item -> new AnnotationView(element, (AnnotationMirror) item.getValue()))
                    .toList())
        .orElse(List.of());
  }

  /** The simple name of the annotation's type. */
  String name() {
    return mirror.getAnnotationType().asElement().getSimpleName().toString();
  }

  boolean isGiven(String member) {
    return given(member).isPresent();
  }

  String text(String member) {
    return (String) value(member).getValue();
  }

  boolean flag(String member) {
    return (Boolean) value(member).getValue();
  }

  <E extends Enum<E>> E constant(String member, Class<E> type) {
    return Enum.valueOf(type, constantName(member));
  }

  String constantName(String member) {
    return ((VariableElement) value(member).getValue()).getSimpleName().toString();
  }

  /** The value of a member that was given. */
  <E extends Enum<E>> Optional<E> givenConstant(String member, Class<E> type) {
    return isGiven(member) ? Optional.of(constant(member, type)) : Optional.empty();
  }

  TypeMirror type(String member) {
    return type(value(member));
  }

  static TypeMirror type(AnnotationValue value) {
    if (!(value.getValue() instanceof TypeMirror type)) {
      throw new UndefinedTypeException(value.toString());
    }
    Javac.requireDefined(type);
    return type;
  }

  /** A type that was given, where {@code void.class} stands for none. */
  Optional<TypeMirror> givenType(String member) {
    return isGiven(member)
        ? Optional.of(type(member)).filter(type -> type.getKind() != TypeKind.VOID)
        : Optional.empty();
  }

  /** The single values of an array member. */
  @SuppressWarnings("unchecked")
  List<AnnotationValue> items(String member) {
    return (List<AnnotationValue>) value(member).getValue();
  }

  Site site() {
    return Location.of(element, mirror);
  }

  /** The place of a member that was given, else of the annotation. */
  Site site(String member) {
    return given(member).map(this::site).orElseGet(this::site);
  }

  Site site(AnnotationValue value) {
    return Location.of(element, mirror, value);
  }

  private AnnotationValue value(String member) {
    return given(member).orElseGet(() -> Annotations.defaultOf(mirror, member));
  }

  private Optional<AnnotationValue> given(String member) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(member)) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }
}
