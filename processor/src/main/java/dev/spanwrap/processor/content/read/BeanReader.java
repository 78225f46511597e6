// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import com.fasterxml.jackson.annotation.JsonBackReference;
import com.fasterxml.jackson.annotation.JsonIgnoreType;
import com.fasterxml.jackson.annotation.JsonTypeId;
import dev.spanwrap.processor.content.model.Definition;
import dev.spanwrap.processor.content.model.KnownType;
import dev.spanwrap.processor.content.model.Property;
import dev.spanwrap.processor.content.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads a class as an object: which properties it has, in which order, and how each is written. */
record BeanReader(Reading reading) {

  Shape read(DeclaredType type, Context context) {
    TypeElement element = Language.element(type);
    Annotated annotated = reading.language.classAnnotations(element);
    if (context.isPlain() && isText(type)) {
      return Shape.Scalar.TEXT_OF;
    }
    Optional<Shape> iterable = iterable(type, annotated, context);
    if (iterable.isPresent()) {
      return iterable.get();
    }
    String id = id(type, context, Renaming.NONE);
    boolean asArray = asArray(annotated, context);
    Shape shape =
        reading.definitions.named(id, () -> bean(id, type, context, Renaming.NONE, asArray));
    if (context.isPlain() && type.getTypeArguments().isEmpty()) {
      reading.definitions.know(
          new KnownType(
              Denotable.name(type),
              reading.language.isClosed(element),
              reading.language.supertypeNames(type),
              shape));
    }
    return shape;
  }

  /** Returns the id of the properties of a class, renamed for being inlined. */
  String inlined(DeclaredType type, Context context, Renaming renaming) {
    String id = "inlined:" + id(type, context, renaming);
    reading.definitions.define(id, () -> bean(id, type, context, renaming, false));
    return id;
  }

  private static String id(DeclaredType type, Context context, Renaming renaming) {
    return "bean:" + Denotable.name(type) + context.key() + renaming.key();
  }

  private Definition bean(
      String id, DeclaredType type, Context context, Renaming renaming, boolean asArray) {
    TypeElement element = Language.element(type);
    Annotated annotated = reading.language.classAnnotations(element);
    reading.isAccessible(element, context.position());
    Properties properties = reading.properties(type);
    Filter filter = new Filter(annotated, context);
    PropertyReader reader = new PropertyReader(reading, type, annotated, id, renaming, asArray);
    List<Property> written = new ArrayList<>();
    Set<String> suppressions = new TreeSet<>(Suppressions.of(element));
    boolean any = false;
    for (PropertyDraft draft : properties.drafts()) {
      Optional<Member> accessor = new AccessorChoice(reading).choose(draft);
      if (accessor.isEmpty()
          || !filter.includes(draft.name)
          || isSkipped(accessor.get(), annotated)) {
        continue;
      }
      Member member = accessor.get();
      suppressions.addAll(Suppressions.of(member.element()));
      if (!any && isAny(properties, draft, member)) {
        any = true;
        written.add(reader.anyEntries(properties.anyEntries().orElseThrow()));
      } else if (!reading.unsupported.found(member.annotated(), member.element())
          && reading.isAccessible(member)) {
        written.add(reader.read(draft.name, member));
      }
    }
    if (!any && properties.anyEntries().isPresent()) {
      written.add(reader.anyEntries(properties.anyEntries().get()));
    }
    return new Definition.Bean(
        id, Denotable.name(type), Stems.of(type), suppressions, written, asArray);
  }

  private static boolean isAny(Properties properties, PropertyDraft draft, Member member) {
    return properties.anyEntries().isPresent()
        && (draft.name.equals(properties.anyEntries().get().name())
            || member.element() == properties.anyEntries().get().element());
  }

  private boolean isSkipped(Member member, Annotated ofClass) {
    Optional<AnnotationValues> typeId = member.annotated().find(JsonTypeId.class);
    if (typeId.isPresent() && TypeInfo.of(ofClass).filter(TypeInfo::isWritten).isPresent()) {
      reading.problems.unsupported(
          "Only databind writes the value of a @JsonTypeId as the id of a type.",
          "Name the types with @JsonSubTypes, or use a mapper.",
          typeId.get(),
          member.element());
    }
    if (typeId.isPresent() || member.annotated().has(JsonBackReference.class)) {
      return true;
    }
    TypeMirror bound = Denotable.bound(member.type());
    return bound instanceof DeclaredType declared
        && reading.language.classAnnotations(Language.element(declared)).says(JsonIgnoreType.class);
  }

  private static boolean asArray(Annotated annotated, Context context) {
    Format format = context.format();
    return format.hasShape("ANY")
        ? Format.of(annotated).hasShape("ARRAY")
        : format.hasShape("ARRAY");
  }

  /** Returns whether a class is a text that has nothing else to show. */
  private boolean isText(DeclaredType type) {
    return reading.language.isA(type, "java.lang.CharSequence")
        && reading.properties(type).anyEntries().isEmpty()
        && reading.properties(type).drafts().stream().allMatch(draft -> draft.name.equals("empty"));
  }

  private Optional<Shape> iterable(DeclaredType type, Annotated annotated, Context context) {
    DeclaredType iterable = reading.language.as(type, "java.lang.Iterable");
    Element element = type.asElement();
    boolean applies =
        iterable != null
            && element.getKind() == ElementKind.CLASS
            && reading.properties(type).anyEntries().isEmpty()
            && annotated.annotations().keySet().stream()
                .noneMatch(name -> name.startsWith("com.fasterxml.jackson."))
            && reading.properties(type).drafts().stream()
                .allMatch(draft -> draft.getters.isEmpty() && draft.fields.isEmpty());
    if (!applies || iterable == null || iterable.getTypeArguments().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Shape.Elements(
            reading.shapes.read(iterable.getTypeArguments().get(0), context), false, false));
  }

  /**
   * Decides by name which properties of a class are written.
   *
   * @param annotated the annotations of the class
   * @param context what the property says whose value it is
   */
  private record Filter(Annotated annotated, Context context) {
    boolean includes(String name) {
      return !Context.ignored(annotated).contains(name)
          && !context.ignored().contains(name)
          && Context.included(annotated).map(names -> names.contains(name)).orElse(true)
          && context.included().map(names -> names.contains(name)).orElse(true);
    }
  }
}
