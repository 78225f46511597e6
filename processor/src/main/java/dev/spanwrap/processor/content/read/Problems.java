// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import dev.spanwrap.processor.content.ContentProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.util.ElementFilter;

/** Gathers what cannot be written, one problem for each fact. */
final class Problems {
  private static final String MAPPER = "Capture what you need of it with a path or a mapper.";
  private final List<ContentProblem> found = new ArrayList<>();

  List<ContentProblem> found() {
    return List.copyOf(found);
  }

  void needsDatabind(String annotation, AnnotationValues values, Element position) {
    add(
        "ContentNeedsDatabind",
        "Content is written without databind, but "
            + describe(position)
            + " has @"
            + annotation
            + ".",
        "Use a mapper, or an annotation of jackson-annotations that says the same.",
        position,
        Optional.of(values));
  }

  void dependsOnMapper(String annotation, AnnotationValues values, Element position) {
    add(
        "ContentDependsOnMapper",
        "What @"
            + annotation
            + " leaves of "
            + describe(position)
            + " depends on how an ObjectMapper is configured.",
        "Use @JsonIgnore for what must not be captured, or a mapper.",
        position,
        Optional.of(values));
  }

  void unsupported(String what, String remedy, AnnotationValues values, Element position) {
    add("ContentUnsupported", what, remedy, position, Optional.of(values));
  }

  void inaccessible(String what, Element position) {
    add(
        "ContentInaccessible",
        "A wrapper cannot access " + what + ".",
        "Make it visible to the wrapper's package, give it a getter, ignore it with @JsonIgnore, or"
            + " use a mapper.",
        position,
        Optional.empty());
  }

  void throwing(Element position) {
    add(
        "ContentUnsupported",
        describe(position) + " may throw what is neither an exception nor an error.",
        "Let it throw Exception at most, ignore it with @JsonIgnore, or use a mapper.",
        position,
        Optional.empty());
  }

  void unknownType(String type, Element position) {
    add(
        "ContentUnknownType",
        "Nobody knows how to write " + type + " as content.",
        MAPPER,
        position,
        Optional.empty());
  }

  void typeOfUnknown(String type, Element position) {
    add(
        "ContentUnsupported",
        type + " says its type, but what is written for it may be anything.",
        "Declare a type for the member that is @JsonValue, or use a mapper.",
        position,
        Optional.empty());
  }

  void typeOfContainer(Element position) {
    add(
        "ContentUnsupported",
        "@JsonTypeInfo of " + describe(position) + " is about containers, whose classes vary.",
        "Annotate the type of what is in them.",
        position,
        Optional.empty());
  }

  void formatOfUnknown(String type, Element position) {
    add(
        "ContentFormat",
        "@JsonFormat of "
            + describe(position)
            + " depends on the type of the value, but "
            + type
            + " may be any.",
        "Declare the type that the format is for, or leave the format out.",
        position,
        Optional.empty());
  }

  void consumed(String type, Element position) {
    add(
        "ContentConsumed",
        "Writing " + type + " would take its elements from the application.",
        MAPPER,
        position,
        Optional.empty());
  }

  void conflict(String conflict, Element position) {
    add(
        "ContentConflict",
        describe(position) + " cannot be written: " + conflict + ".",
        "Leave one of them, or use a mapper.",
        position,
        Optional.empty());
  }

  void keyWithoutText(String type, Element position) {
    add(
        "ContentMapKey",
        "A key of a map needs a text, but " + type + " has none that is safe to write.",
        "Annotate a member of it with @JsonKey or @JsonValue.",
        position,
        Optional.empty());
  }

  void endless(String type, Element position) {
    add(
        "ContentEndless",
        "The types inside " + type + " never end.",
        MAPPER,
        position,
        Optional.empty());
  }

  private void add(
      String code,
      String text,
      String remedy,
      Element position,
      Optional<AnnotationValues> values) {
    Element declared = declared(position);
    Optional<AnnotationMirror> annotation = values.map(AnnotationValues::mirror);
    if (declared != position) {
      annotation = annotation.flatMap(mirror -> same(mirror, declared));
    }
    ContentProblem problem = new ContentProblem(code, text, remedy, declared, annotation);
    if (found.stream().noneMatch(one -> one.text().equals(text) && one.code().equals(code))) {
      found.add(problem);
    }
  }

  /** Returns what is in the source: for an accessor that a record implies, its component. */
  private static Element declared(Element element) {
    Element owner = element.getEnclosingElement();
    if (element.getKind() != ElementKind.METHOD
        || owner == null
        || owner.getKind() != ElementKind.RECORD) {
      return element;
    }
    return ElementFilter.fieldsIn(owner.getEnclosedElements()).stream()
        .filter(field -> field.getSimpleName().equals(element.getSimpleName()))
        .map(Element.class::cast)
        .findFirst()
        .orElse(element);
  }

  private static Optional<AnnotationMirror> same(AnnotationMirror mirror, Element on) {
    return on.getAnnotationMirrors().stream()
        .filter(
            one ->
                Language.name(one.getAnnotationType())
                    .equals(Language.name(mirror.getAnnotationType())))
        .map(AnnotationMirror.class::cast)
        .findFirst();
  }

  private static String describe(Element element) {
    Element owner = element.getEnclosingElement();
    boolean member = element.getKind().isField() || !element.getKind().isClass();
    return member && owner != null && owner.getKind().isClass()
        ? owner.getSimpleName() + "." + element.getSimpleName()
        : element.getSimpleName().toString();
  }
}
