// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** The subtypes of a type that are known: permitted ones and those of {@code @JsonSubTypes}. */
final class Subtypes {
  private final Reading reading;
  private final DeclaredType base;
  private final Context context;
  private final Map<TypeElement, Optional<String>> names = new LinkedHashMap<>();

  Subtypes(Reading reading, DeclaredType base, Context context) {
    this.reading = reading;
    this.base = base;
    this.context = context;
    TypeElement element = Language.element(base);
    Annotated annotated = reading.language.classAnnotations(element);
    if (context.typeInfo().isPresent()) {
      // As databind does it: then it looks at the class itself only, not at what that inherits.
      context.subtypes().ifPresent(this::addAll);
      annotated = reading.language.annotations(element);
    }
    add(element, annotated.find(JsonTypeName.class).map(values -> values.text("value")), annotated);
  }

  /** Returns all subtypes that can be the class of a value, with their arguments. */
  List<DeclaredType> concrete() {
    Map<String, TypeElement> found = new LinkedHashMap<>();
    names.keySet().forEach(type -> collect(type, found));
    if (context.typeInfo().isEmpty()) {
      context
          .subtypes()
          .ifPresent(values -> subtypes(values).forEach(type -> collect(type, found)));
    }
    inherited().forEach(type -> collect(type, found));
    List<DeclaredType> concrete = new ArrayList<>();
    for (TypeElement type : found.values()) {
      if (!type.getModifiers().contains(Modifier.ABSTRACT)
          && !type.getKind().isInterface()
          && isSubtype(type)) {
        reading.isAccessible(type, context.position());
        concrete.add(new Specialization(reading.language, base).of(type));
      }
    }
    return concrete;
  }

  /** Returns whether all subtypes that can be the class of a value are written as objects. */
  boolean areObjects() {
    ObjectTypes objects = new ObjectTypes(reading);
    return concrete().stream().allMatch(type -> objects.contains(type, Format.NONE));
  }

  /** Returns the name that annotations give to a subtype. */
  Optional<String> name(TypeElement type) {
    Optional<String> declared = names.get(type);
    if (declared != null) {
      return declared;
    }
    return reading
        .language
        .classAnnotations(type)
        .find(JsonTypeName.class)
        .map(values -> values.text("value"));
  }

  /** Returns whether a type is one of the base: annotations that are inherited name others, too. */
  private boolean isSubtype(TypeElement type) {
    Types types = reading.language.types();
    return types.isSubtype(types.erasure(type.asType()), types.erasure(base));
  }

  /** Returns what the class names itself, or inherits the names of. */
  private List<TypeElement> inherited() {
    return reading
        .language
        .classAnnotations(Language.element(base))
        .find(JsonSubTypes.class)
        .map(Subtypes::subtypes)
        .orElse(List.of());
  }

  private static List<TypeElement> subtypes(AnnotationValues subtypes) {
    List<TypeElement> types = new ArrayList<>();
    for (AnnotationValues subtype : subtypes.annotations("value")) {
      if (subtype.type("value") instanceof DeclaredType declared) {
        types.add(Language.element(declared));
      }
    }
    return types;
  }

  private void addAll(AnnotationValues subtypes) {
    for (AnnotationValues subtype : subtypes.annotations("value")) {
      TypeMirror type = subtype.type("value");
      if (type instanceof DeclaredType declared) {
        List<String> candidates = new ArrayList<>();
        candidates.add(subtype.text("name"));
        candidates.addAll(subtype.texts("names"));
        TypeElement element = Language.element(declared);
        Annotated own = reading.language.annotations(element);
        for (String candidate : candidates) {
          Optional<String> name =
              candidate.isEmpty()
                  ? own.find(JsonTypeName.class).map(values -> values.text("value"))
                  : Optional.of(candidate);
          add(element, name, own);
        }
      }
    }
  }

  private void add(TypeElement type, Optional<String> name, Annotated annotated) {
    Optional<String> nonEmpty = name.filter(text -> !text.isEmpty());
    Optional<String> seen = names.get(type);
    if (seen != null) {
      if (seen.isEmpty()) {
        names.put(type, nonEmpty);
      }
      return;
    }
    names.put(type, nonEmpty);
    annotated.find(JsonSubTypes.class).ifPresent(this::addAll);
  }

  private void collect(TypeElement type, Map<String, TypeElement> found) {
    if (found.putIfAbsent(type.getQualifiedName().toString(), type) == null) {
      for (TypeMirror permitted : type.getPermittedSubclasses()) {
        if (permitted instanceof DeclaredType declared) {
          collect(Language.element(declared), found);
        }
      }
    }
  }
}
