// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.spanwrap.processor.content.model.Access;
import dev.spanwrap.processor.content.model.Definition;
import dev.spanwrap.processor.content.model.KnownType;
import dev.spanwrap.processor.content.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads how the values of a type are written. */
final class ShapeReader {
  private static final int DEEPEST = 6;
  private static final List<String> CONSUMED =
      List.of("java.util.Iterator", "java.util.stream.BaseStream", "java.util.Enumeration");
  private static final List<String> CONTAINERS =
      List.of("java.util.Collection", "java.util.Map", "java.util.Optional");
  private static final List<String> JSON_TREES =
      List.of("com.fasterxml.jackson.databind.JsonNode", "tools.jackson.databind.JsonNode");
  private static final String SELF = "dev.spanwrap.runtime.content.ContentValue";

  private final Reading reading;

  ShapeReader(Reading reading) {
    this.reading = reading;
  }

  Shape read(TypeMirror type, Context context) {
    TypeMirror bound = Denotable.bound(type);
    if (bound == null) {
      if (context.format().isSpecific()) {
        reading.problems.formatOfUnknown("java.lang.Object", context.position());
      }
      return reading.anything.read(context);
    }
    if (bound.getKind().isPrimitive()) {
      return primitive(bound.getKind(), context.format());
    }
    if (bound instanceof ArrayType array) {
      return array.getComponentType().getKind().isPrimitive()
          ? Shape.Scalar.PRIMITIVES
          : new Shape.Elements(
              readInside(array.getComponentType(), context),
              true,
              context.format().writesSingleElements(),
              Optional.empty());
    }
    if (bound.getKind() == TypeKind.ERROR) {
      reading.undefined(bound.toString());
      return new Shape.Any();
    }
    if (!(bound instanceof DeclaredType declared)) {
      reading.problems.unknownType(bound.toString(), context.position());
      return new Shape.Any();
    }
    if (Denotable.depth(declared) > DEEPEST) {
      reading.problems.endless(Language.name(declared), context.position());
      return new Shape.Any();
    }
    return declared(declared, context);
  }

  /** Reads what is in a container or a holder, which a property's type info is about. */
  Shape readInside(TypeMirror type, Context context) {
    TypeMirror bound = Denotable.bound(type);
    boolean container =
        bound instanceof ArrayType
            || (bound instanceof DeclaredType declared && isAny(declared, CONTAINERS));
    if (container && context.inside().typeInfo().isPresent()) {
      reading.problems.typeOfContainer(context.position());
    }
    return read(type, context.inside());
  }

  private Shape declared(DeclaredType type, Context context) {
    Language language = reading.language;
    if (language.isA(type, SELF)) {
      return new Shape.Self();
    }
    if (isAny(type, JSON_TREES)) {
      return Shape.Scalar.RAW;
    }
    Optional<Shape> ofJdk = new JdkShapes(language).find(type, context.format());
    if (ofJdk.isPresent()
        && (Language.isOfJdk(type) || reading.properties(type).value().isEmpty())) {
      return ofJdk.get();
    }
    Optional<Shape> holder = holder(type, context);
    if (holder.isPresent()) {
      return holder.get();
    }
    if (isAny(type, CONSUMED) && Language.isOfJdk(type)) {
      reading.problems.consumed(Language.name(type), context.position());
      return new Shape.Any();
    }
    if (!Language.isOfJdk(type)) {
      Annotated annotated = language.classAnnotations(Language.element(type));
      if (reading.unsupported.found(annotated, type.asElement())) {
        return new Shape.Any();
      }
      if (reading.properties(type).value().isPresent()) {
        return reading.choices.read(type, context);
      }
      if (isContainer(type) && TypeInfo.of(annotated).filter(TypeInfo::isWritten).isPresent()) {
        if (context.inside().typeInfo().isPresent()) {
          reading.problems.typeOfContainer(context.position());
        }
        return reading.choices.read(type, context.untyped());
      }
      if (!Format.of(annotated).hasShape("OBJECT")) {
        return container(type, annotated, context)
            .map(shape -> known(type, annotated, context, shape))
            .or(() -> iterable(type, annotated, context))
            .orElseGet(() -> reading.choices.read(type, context));
      }
      return reading.choices.read(type, context);
    }
    return container(type, Annotated.NONE, context).orElseGet(() -> ofJdk(type, context));
  }

  /** Returns how a type of the user is written that has no subtypes to choose from. */
  Shape plain(DeclaredType type, Context context) {
    TypeElement element = Language.element(type);
    Properties properties = reading.properties(type);
    if (properties.value().isPresent()) {
      return delegate(type, properties.value().get(), context);
    }
    if (element.getKind() == ElementKind.ENUM) {
      return reading.enums.read(type, context);
    }
    Annotated annotated = reading.language.classAnnotations(element);
    boolean object = Format.of(annotated).hasShape("OBJECT") || context.format().hasShape("OBJECT");
    if (!object) {
      Optional<Shape> container = container(type, annotated, context);
      if (container.isPresent()) {
        return container.get();
      }
      if (reading.language.isA(type, "java.lang.Number")) {
        return Shape.Scalar.RAW;
      }
    }
    return reading.beans.read(type, context);
  }

  private Shape delegate(DeclaredType type, Member value, Context context) {
    String id = "value:" + Denotable.name(type) + context.format() + context.key();
    Shape delegate =
        reading.definitions.named(
            id,
            () -> {
              reading.isAccessible(value);
              reading.unsupported.found(value.annotated(), value.element());
              Shape shape =
                  value.annotated().says(JsonRawValue.class)
                      ? Shape.Scalar.RAW
                      : read(value.type(), inside(context.untyped(), value));
              return new Definition.Delegate(
                  id,
                  Denotable.name(type),
                  Stems.of(type),
                  Suppressions.of(type.asElement(), value.element()),
                  access(value),
                  shape);
            });
    if (context.isPlain()
        && context.format().equals(Format.NONE)
        && type.getTypeArguments().isEmpty()) {
      reading.definitions.know(
          type,
          new KnownType(
              Denotable.name(type),
              reading.language.isClosed(Language.element(type)),
              reading.language.supertypeNames(type),
              new Shape.Any(),
              delegate));
    }
    return delegate;
  }

  /** Returns what is said about a value in another's stead; names are ignored in objects only. */
  private Context inside(Context context, Member value) {
    TypeMirror bound = Denotable.bound(value.type());
    boolean map = bound != null && reading.language.isA(bound, "java.util.Map");
    return map ? context : context.ignoringAlso(value.annotated());
  }

  static Access access(Member member) {
    return new Access(member.name(), member.isMethod());
  }

  private Optional<Shape> container(DeclaredType type, Annotated annotated, Context context) {
    Language language = reading.language;
    if (isRaw(type)) {
      return Optional.of(reading.anything.read(context));
    }
    DeclaredType map = language.as(type, "java.util.Map");
    if (map != null) {
      boolean properties = Language.name(type).equals("java.util.Properties");
      TypeMirror key = argument(map, 0);
      TypeMirror value = argument(map, 1);
      List<String> ignored = new ArrayList<>(Context.ignored(annotated));
      ignored.addAll(context.ignored());
      return Optional.of(
          new Shape.Entries(
              reading.keys.read(key, context),
              properties ? reading.anything.read(context) : readInside(value, context),
              reading.inclusions.ofContent(context, value),
              ignored,
              context.included().or(() -> Context.included(annotated)),
              context.format().sortsEntries(),
              annotated(annotated, context)));
    }
    DeclaredType collection = language.as(type, "java.util.Collection");
    if (collection != null) {
      return Optional.of(
          new Shape.Elements(
              readInside(argument(collection, 0), context),
              false,
              context.format().writesSingleElements(),
              annotated(annotated, context)));
    }
    if (Language.name(type).equals("java.lang.Iterable")) {
      return Optional.of(reading.beans.elements(type, context));
    }
    DeclaredType entry = language.as(type, "java.util.Map.Entry");
    return entry == null
        ? Optional.empty()
        : Optional.of(
            new Shape.Entry(
                reading.keys.read(argument(entry, 0), context),
                readInside(argument(entry, 1), context)));
  }

  /** Returns how an interface is written that is no more than an {@code Iterable}. */
  private Optional<Shape> iterable(DeclaredType type, Annotated annotated, Context context) {
    TypeElement element = Language.element(type);
    return element.getKind().isInterface() && element.getPermittedSubclasses().isEmpty()
        ? reading.beans.iterable(type, annotated, context)
        : Optional.empty();
  }

  /** Returns how containers are written whose class has annotations that are not these. */
  private Optional<Shape.Any> annotated(Annotated annotated, Context context) {
    return annotated.isDecisive() ? Optional.empty() : Optional.of(reading.anything.read(context));
  }

  /** Returns a container of the user's, which is known from now on if its annotations matter. */
  private Shape known(DeclaredType type, Annotated annotated, Context context, Shape shape) {
    if (annotated.isDecisive()
        && context.isPlain()
        && context.format().equals(Format.NONE)
        && type.getTypeArguments().isEmpty()) {
      reading.definitions.know(
          type,
          new KnownType(
              Denotable.name(type),
              reading.language.isClosed(Language.element(type)),
              reading.language.supertypeNames(type),
              new Shape.Any(),
              shape));
    }
    return shape;
  }

  /** Returns whether a container says nothing about what it contains. */
  private boolean isRaw(DeclaredType type) {
    return type.getTypeArguments().isEmpty()
        && !Language.element(type).getTypeParameters().isEmpty()
        && Language.isOfJdk(type);
  }

  private Optional<Shape> holder(DeclaredType type, Context context) {
    if (isRaw(type)) {
      return Optional.empty();
    }
    return switch (Language.name(type)) {
      case "java.util.Optional" ->
          Optional.of(new Shape.Held(readInside(argument(type, 0), context), false));
      case "java.util.concurrent.atomic.AtomicReference" ->
          Optional.of(new Shape.Held(readInside(argument(type, 0), context), true));
      default -> Optional.empty();
    };
  }

  private Shape ofJdk(DeclaredType type, Context context) {
    TypeElement element = Language.element(type);
    if (element.getKind() != ElementKind.ENUM && context.format().isSpecific()) {
      reading.problems.formatOfUnknown(Language.name(type), context.position());
    }
    if (element.getKind() == ElementKind.ENUM) {
      return context.format().isNumeric() || context.format().hasShape("ARRAY")
          ? Shape.Scalar.ORDINAL
          : Shape.Scalar.TEXT;
    }
    Set<Modifier> modifiers = element.getModifiers();
    if (!modifiers.contains(Modifier.ABSTRACT)
        && !Language.name(type).equals("java.lang.Object")
        && !element.getKind().isInterface()) {
      reading.problems.unknownType(Language.name(type), context.position());
    }
    return reading.anything.read(context);
  }

  private boolean isContainer(DeclaredType type) {
    return reading.language.isA(type, "java.util.Map")
        || reading.language.isA(type, "java.util.Collection");
  }

  private boolean isAny(DeclaredType type, List<String> names) {
    return names.stream().anyMatch(name -> reading.language.isA(type, name));
  }

  private static Shape primitive(TypeKind kind, Format format) {
    return switch (kind) {
      case BOOLEAN -> JdkShapes.flag(format);
      case CHAR -> Shape.Scalar.TEXT;
      default -> JdkShapes.number(format);
    };
  }

  private TypeMirror argument(DeclaredType type, int index) {
    return type.getTypeArguments().size() > index
        ? type.getTypeArguments().get(index)
        : reading.language.elements().getTypeElement("java.lang.Object").asType();
  }
}
