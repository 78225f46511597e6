// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import com.fasterxml.jackson.annotation.JsonBackReference;
import com.fasterxml.jackson.annotation.JsonIgnoreType;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonTypeId;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.spanwrap.processor.content.model.Definition;
import dev.spanwrap.processor.content.model.KnownType;
import dev.spanwrap.processor.content.model.Omission;
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
    Shape shape = reading.definitions.named(id, () -> bean(id, type, context, Renaming.NONE));
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
    reading.definitions.define(id, () -> bean(id, type, context, renaming));
    return id;
  }

  private static String id(DeclaredType type, Context context, Renaming renaming) {
    return "bean:" + Denotable.name(type) + context.key() + renaming.key();
  }

  private Definition bean(String id, DeclaredType type, Context context, Renaming renaming) {
    TypeElement element = Language.element(type);
    Annotated annotated = reading.language.classAnnotations(element);
    reading.isAccessible(element, context.position());
    Properties properties = reading.properties(type);
    Filter filter = new Filter(annotated, context);
    List<Property> written = new ArrayList<>();
    Set<String> suppressions = new TreeSet<>(Suppressions.of(element));
    boolean any = false;
    for (PropertyDraft draft : properties.drafts()) {
      Optional<Member> accessor = new AccessorChoice(reading).choose(draft);
      if (accessor.isEmpty() || !filter.includes(draft.name) || isSkipped(accessor.get())) {
        continue;
      }
      Member member = accessor.get();
      suppressions.addAll(Suppressions.of(member.element()));
      if (!any && isAny(properties, draft, member)) {
        any = true;
        written.add(anyEntries(properties.anyEntries().orElseThrow()));
      } else if (!reading.unsupported.found(member.annotated(), member.element())
          && reading.isAccessible(member)) {
        written.add(property(draft.name, member, annotated, type, id, renaming));
      }
    }
    if (!any && properties.anyEntries().isPresent()) {
      written.add(anyEntries(properties.anyEntries().get()));
    }
    return new Definition.Bean(
        id,
        Denotable.name(type),
        Stems.of(type),
        suppressions,
        written,
        asArray(annotated, context));
  }

  private Property property(
      String name,
      Member member,
      Annotated ofClass,
      DeclaredType bean,
      String id,
      Renaming renaming) {
    Context context = Context.of(member.annotated(), member.element());
    Optional<AnnotationValues> unwrapped =
        member.annotated().find(JsonUnwrapped.class).filter(values -> values.flag("enabled"));
    if (unwrapped.isPresent()) {
      Optional<Property> inlined =
          new InlineReader(reading).read(member, context, renaming, Renaming.of(unwrapped.get()));
      if (inlined.isPresent()) {
        return inlined.get();
      }
    }
    boolean raw = member.annotated().says(JsonRawValue.class);
    checkTypeInfo(member);
    Shape shape = raw ? Shape.Scalar.RAW : reading.shapes.read(member.type(), context);
    Omission omission = reading.inclusions.ofProperty(member, shape, ofClass, bean, id);
    return new Property.Plain(renaming.apply(name), ShapeReader.access(member), omission, shape);
  }

  private void checkTypeInfo(Member member) {
    Optional<AnnotationValues> values = member.annotated().find(JsonTypeInfo.class);
    if (values.isPresent() && values.get().constant("include", "").equals("EXTERNAL_PROPERTY")) {
      reading.problems.unsupported(
          "A type id in an external property is written only by databind.",
          "Use another inclusion of @JsonTypeInfo, or a mapper.",
          values.get(),
          member.element());
    }
  }

  private Property anyEntries(Member member) {
    reading.isAccessible(member);
    Context context = Context.of(member.annotated(), member.element());
    Shape shape = reading.shapes.read(member.type(), context);
    if (shape instanceof Shape.Entries entries) {
      return new Property.AnyEntries(ShapeReader.access(member), entries);
    }
    reading.problems.conflict("@JsonAnyGetter needs a map", member.element());
    return new Property.Plain(
        member.name(), ShapeReader.access(member), Omission.Simple.NONE, shape);
  }

  private static boolean isAny(Properties properties, PropertyDraft draft, Member member) {
    return properties.anyEntries().isPresent()
        && (draft.name.equals(properties.anyEntries().get().name())
            || member.element() == properties.anyEntries().get().element());
  }

  private boolean isSkipped(Member member) {
    if (member.annotated().has(JsonBackReference.class)
        || member.annotated().has(JsonTypeId.class)) {
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
