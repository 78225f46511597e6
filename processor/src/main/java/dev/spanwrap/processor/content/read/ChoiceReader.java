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
import javax.lang.model.type.TypeMirror;

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

  /** Reports a value in another's stead whose class decides whether its type can be said. */
  private void checkValue(DeclaredType type) {
    Optional<Member> value = reading.properties(type).value();
    TypeMirror bound = value.map(Member::type).map(Denotable::bound).orElse(null);
    if (bound instanceof DeclaredType declared
        && Language.isOfJdk(declared)
        && reading.shapes.read(bound, Context.none(value.orElseThrow().element()))
            instanceof Shape.Any) {
      reading.problems.typeOfUnknown(Language.name(type), value.orElseThrow().element());
    }
  }

  private Definition choice(
      String id, DeclaredType type, Context context, Optional<TypeInfo> info) {
    Subtypes subtypes = new Subtypes(reading, type, context);
    reading.isAccessible(Language.element(type), context.position());
    List<Definition.Case> cases = new ArrayList<>();
    for (DeclaredType subtype : subtypes.concrete()) {
      Shape shape = reading.shapes.plain(subtype, context.untyped());
      if (info.isPresent()) {
        checkValue(subtype);
      }
      Tag tag =
          info.isPresent()
              ? new TypeIds(info.get(), type, subtypes)
                  .tag(
                      Language.element(subtype),
                      new ObjectTypes(reading).contains(subtype, context.format()))
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
}
