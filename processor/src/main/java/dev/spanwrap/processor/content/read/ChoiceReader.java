// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.spanwrap.processor.content.model.Definition;
import dev.spanwrap.processor.content.model.Shape;
import dev.spanwrap.processor.content.model.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Reads types of the user: how to tell their subtypes apart, and how these say what they are. */
record ChoiceReader(Reading reading) {

  Shape read(DeclaredType type, Context context) {
    TypeElement element = Language.element(type);
    Annotated annotated = reading.language.classAnnotations(element);
    Optional<TypeInfo> info = context.typeInfo().or(() -> TypeInfo.of(annotated));
    Optional<TypeInfo> written = info.filter(TypeInfo::isWritten);
    if (written.isPresent() && written.get().use().equals("CUSTOM")) {
      annotated
          .find(JsonTypeInfo.class)
          .ifPresent(
              values ->
                  reading.problems.unsupported(
                      "Only databind runs the resolver of @JsonTypeInfo(CUSTOM).",
                      "Use @JsonTypeInfo with names or classes, or a mapper.",
                      values,
                      element));
    }
    Context inside = context.untyped();
    if (written.isEmpty() && reading.language.isClosed(element)) {
      return reading.shapes.plain(type, inside);
    }
    String id =
        "choice:"
            + Denotable.name(type)
            + written
            + context.format()
            + context.key()
            + (context.subtypes().isPresent() ? context.position() : "");
    return reading.definitions.named(id, () -> choice(id, type, context, written));
  }

  private Definition choice(
      String id, DeclaredType type, Context context, Optional<TypeInfo> info) {
    Subtypes subtypes = new Subtypes(reading, type, context);
    reading.isAccessible(Language.element(type), context.position());
    List<Definition.Case> cases = new ArrayList<>();
    for (DeclaredType subtype : subtypes.concrete()) {
      Shape shape = reading.shapes.plain(subtype, context.untyped());
      Tag tag =
          info.isPresent()
              ? new TypeIds(info.get(), type, subtypes)
                  .tag(Language.element(subtype), object(shape))
              : new Tag.None();
      cases.add(
          new Definition.Case(
              Denotable.name(subtype),
              reading.language.isClosed(Language.element(subtype)),
              tag,
              shape));
    }
    return new Definition.Choice(
        id,
        Denotable.name(type),
        Stems.of(type),
        Suppressions.of(type.asElement()),
        cases,
        info.isEmpty() && context.isPlain() ? Language.name(type) : "");
  }

  /** Returns whether a shape is an object, which can hold its type's id as a property. */
  private boolean object(Shape shape) {
    if (!(shape instanceof Shape.Named named)) {
      return shape instanceof Shape.Entries;
    }
    for (Definition definition : reading.definitions.all()) {
      if (definition.id().equals(named.id())) {
        if (definition instanceof Definition.Delegate delegate) {
          return object(delegate.shape());
        }
        return definition instanceof Definition.Bean bean && !bean.asArray();
      }
    }
    return true; // it is being read: what contains itself is an object
  }
}
