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
    context.subtypes().ifPresent(this::addAll);
    TypeElement element = Language.element(base);
    Annotated annotated = reading.language.classAnnotations(element);
    add(element, annotated.find(JsonTypeName.class).map(values -> values.text("value")), annotated);
  }

  /** Returns all subtypes that can be the class of a value, with their arguments. */
  List<DeclaredType> concrete() {
    Map<String, TypeElement> found = new LinkedHashMap<>();
    names.keySet().forEach(type -> collect(type, found));
    List<DeclaredType> concrete = new ArrayList<>();
    for (TypeElement type : found.values()) {
      if (!type.getModifiers().contains(Modifier.ABSTRACT) && !type.getKind().isInterface()) {
        reading.isAccessible(type, context.position());
        concrete.add(new Specialization(reading.language, base).of(type));
      }
    }
    return concrete;
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
