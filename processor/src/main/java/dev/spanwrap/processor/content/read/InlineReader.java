// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.spanwrap.processor.content.model.Definition;
import dev.spanwrap.processor.content.model.Property;
import dev.spanwrap.processor.content.model.Shape;
import dev.spanwrap.processor.content.model.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads properties whose own properties become those of the outer object. */
record InlineReader(Reading reading) {
  private static final Set<String> HOLDERS =
      Set.of("java.util.Optional", "java.util.concurrent.atomic.AtomicReference");

  /** Returns the property, or empty if its type has no properties to inline. */
  Optional<Property.Inlined> read(Member member, Context context, Renaming outer, Renaming own) {
    TypeMirror bound = Denotable.bound(member.type());
    if (!(bound instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    boolean held = HOLDERS.contains(Language.name(declared));
    TypeMirror content =
        held && !declared.getTypeArguments().isEmpty()
            ? Denotable.bound(declared.getTypeArguments().get(0))
            : declared;
    if (!(content instanceof DeclaredType inner) || !isObject(inner)) {
      return Optional.empty();
    }
    if (reading.unsupported.found(
        reading.language.classAnnotations(Language.element(inner)), inner.asElement())) {
      return Optional.empty();
    }
    if (!canBeInlined(inner, member)) {
      return Optional.empty();
    }
    // As databind does it: a final type is renamed before the outer renaming could reach it.
    Renaming renaming =
        reading.language.isClosed(Language.element(inner)) ? own : outer.around(own);
    return Optional.of(
        new Property.Inlined(
            ShapeReader.access(member), held, Optional.empty(), choice(inner, context, renaming)));
  }

  private boolean canBeInlined(DeclaredType type, Member member) {
    Annotated annotated = reading.language.classAnnotations(Language.element(type));
    boolean typed =
        TypeInfo.of(member.annotated())
            .or(() -> TypeInfo.of(annotated))
            .filter(TypeInfo::isWritten)
            .isPresent();
    boolean objects = new Subtypes(reading, type, Context.none(member.element())).areObjects();
    if (typed || !objects) {
      member
          .annotated()
          .find(JsonUnwrapped.class)
          .ifPresent(
              values ->
                  reading.problems.unsupported(
                      typed
                          ? "What is unwrapped cannot say its type."
                          : "What is unwrapped must be an object, whatever its type.",
                      "Leave out @JsonUnwrapped, or use a mapper.",
                      values,
                      member.element()));
    }
    return !typed && objects;
  }

  private String choice(DeclaredType type, Context context, Renaming renaming) {
    if (reading.language.isClosed(Language.element(type))) {
      return reading.beans.inlined(type, context, renaming);
    }
    String id = "inlinedChoice:" + Denotable.name(type) + context.key() + renaming.key();
    reading.definitions.define(
        id,
        () -> {
          List<Definition.Case> cases =
              new Subtypes(reading, type, context)
                  .concrete().stream()
                      .map(
                          subtype ->
                              new Definition.Case(
                                  Denotable.name(subtype),
                                  reading.language.isClosed(Language.element(subtype)),
                                  new Tag.None(),
                                  new Shape.Named(
                                      reading.beans.inlined(subtype, context, renaming))))
                      .toList();
          return new Definition.InlinedChoice(
              id, Denotable.name(type), Stems.of(type), Suppressions.of(type.asElement()), cases);
        });
    return id;
  }

  private boolean isObject(DeclaredType type) {
    TypeElement element = Language.element(type);
    Language language = reading.language;
    return !Language.isOfJdk(type)
        && element.getKind() != ElementKind.ENUM
        && !language.isA(type, "java.util.Map")
        && !language.isA(type, "java.util.Collection")
        && reading.properties(type).value().isEmpty();
  }
}
