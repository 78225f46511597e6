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
    if (iterable.isPresent() && element.getKind() == ElementKind.CLASS) {
      return iterable.get();
    }
    String id = id(type, context, Renaming.NONE);
    boolean asArray = asArray(annotated, context);
    Shape shape =
        reading.definitions.named(id, () -> bean(id, type, context, Renaming.NONE, asArray));
    if (context.isPlain() && type.getTypeArguments().isEmpty()) {
      reading.definitions.know(
          type,
          new KnownType(
              Denotable.name(type),
              reading.language.isClosed(element),
              reading.language.supertypeNames(type),
              new Shape.Any(),
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
      if (accessor.isEmpty() || !filter.ofClass(draft.name)) {
        continue;
      }
      Member member = accessor.get();
      boolean isAny = !any && isAny(properties, draft, member);
      if (!filter.ofProperty(draft.name)) {
        any |= isAny; // as databind has it: the property decides about all entries, by this name
        continue;
      }
      if (isSkipped(member, annotated)) {
        continue;
      }
      suppressions.addAll(Suppressions.of(member.element()));
      if (isAny) {
        any = true;
        written.add(reader.anyEntries(draft.name, properties.anyEntries().orElseThrow()));
      } else if (!reading.unsupported.found(member.annotated(), member.element())
          && reading.isAccessible(member)) {
        written.add(reader.read(draft.name, member));
      }
    }
    if (!any) {
      properties
          .anyEntries()
          .filter(member -> filter.ofProperty(member.name()))
          .ifPresent(member -> written.add(reader.anyEntries(member.name(), member)));
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

  /** Returns how a type is written that has nothing to show but its elements. */
  Optional<Shape> iterable(DeclaredType type, Annotated annotated, Context context) {
    DeclaredType iterable = reading.language.as(type, "java.lang.Iterable");
    boolean applies =
        iterable != null
            && reading.properties(type).anyEntries().isEmpty()
            && annotated.annotations().keySet().stream()
                .noneMatch(name -> name.startsWith("com.fasterxml.jackson."))
            && reading.properties(type).drafts().stream()
                .allMatch(draft -> draft.getters.isEmpty() && draft.fields.isEmpty());
    return !applies || iterable == null || iterable.getTypeArguments().isEmpty()
        ? Optional.empty()
        : Optional.of(elements(iterable, context));
  }

  /** Returns how the elements of an {@code Iterable} are written. */
  Shape elements(DeclaredType iterable, Context context) {
    return new Shape.Elements(
        reading.shapes.readInside(iterable.getTypeArguments().get(0), context),
        false,
        context.format().writesSingleElements(),
        Optional.of(reading.anything.read(context)));
  }

  /**
   * Decides by name which properties of a class are written.
   *
   * @param annotated the annotations of the class
   * @param context what the property says whose value it is
   */
  private record Filter(Annotated annotated, Context context) {
    boolean ofClass(String name) {
      return !Context.ignored(annotated).contains(name)
          && Context.included(annotated).map(names -> names.contains(name)).orElse(true);
    }

    boolean ofProperty(String name) {
      return !context.ignored().contains(name)
          && context.included().map(names -> names.contains(name)).orElse(true);
    }
  }
}
