// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import dev.spanwrap.processor.content.model.Definition;
import dev.spanwrap.processor.content.model.KeyShape;
import dev.spanwrap.processor.content.model.Shape;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads how the keys of maps are named. */
record KeyReader(Reading reading) {

  KeyShape read(TypeMirror type, Context context) {
    TypeMirror bound = Denotable.bound(type);
    if (!(bound instanceof DeclaredType declared) || Language.isOfJdk(declared)) {
      return new KeyShape.Any();
    }
    TypeElement element = Language.element(declared);
    Properties properties = reading.properties(declared);
    Optional<Member> key = properties.key().or(properties::value);
    if (key.isPresent()) {
      return delegate(declared, key.get(), context);
    }
    if (element.getKind() == ElementKind.ENUM) {
      if (Format.of(reading.language.classAnnotations(element)).equals(Format.NONE)) {
        reading.enums.read(declared, Context.none(context.position()));
      }
      return new KeyShape.Named(((Shape.Named) reading.enums.constants(declared)).id());
    }
    if (element.getKind().isInterface() || element.getModifiers().contains(Modifier.ABSTRACT)) {
      return new KeyShape.Any();
    }
    return text(declared, properties, context);
  }

  private KeyShape delegate(DeclaredType type, Member key, Context context) {
    String id = "key:" + Denotable.name(type);
    reading.definitions.define(
        id,
        () -> {
          reading.isAccessible(Language.element(type), context.position());
          reading.isAccessible(key);
          return new Definition.KeyDelegate(
              id,
              Denotable.name(type),
              Stems.of(type),
              Suppressions.of(type.asElement(), key.element()),
              ShapeReader.access(key),
              read(key.type(), context));
        });
    return new KeyShape.Named(id);
  }

  private KeyShape text(DeclaredType type, Properties properties, Context context) {
    TypeElement element = Language.element(type);
    if (!hasSafeText(type, properties)) {
      reading.problems.keyWithoutText(element.getQualifiedName().toString(), context.position());
      return new KeyShape.Any();
    }
    String id = "key:" + Denotable.name(type);
    reading.definitions.define(
        id,
        () -> {
          reading.isAccessible(element, context.position());
          return new Definition.KeyText(
              id,
              Denotable.name(type),
              Stems.of(type),
              Suppressions.of(element),
              reading.language.isClosed(element));
        });
    return new KeyShape.Named(id);
  }

  /** Returns whether someone wrote a text, or a record has one that shows nothing ignored. */
  private boolean hasSafeText(DeclaredType type, Properties properties) {
    TypeElement element = Language.element(type);
    boolean written =
        Stream.concat(Stream.of(type), reading.language.supertypes(type).stream())
            .map(Language::element)
            .filter(owner -> !owner.getQualifiedName().contentEquals("java.lang.Record"))
            .flatMap(owner -> ElementFilter.methodsIn(owner.getEnclosedElements()).stream())
            .anyMatch(method -> isToString(method) && !isImplied(method));
    if (written) {
      return true;
    }
    long shown =
        properties.drafts().stream()
            .filter(draft -> !draft.getters.isEmpty() || !draft.fields.isEmpty())
            .count();
    return element.getKind() == ElementKind.RECORD && shown >= element.getRecordComponents().size();
  }

  private static boolean isImplied(Element method) {
    // What a record implies is final; nobody writes that.
    return Language.enclosingType(method).getKind() == ElementKind.RECORD
        && method.getModifiers().contains(Modifier.FINAL);
  }

  private static boolean isToString(ExecutableElement method) {
    return method.getSimpleName().contentEquals("toString")
        && method.getParameters().isEmpty()
        && !method.getModifiers().contains(Modifier.ABSTRACT);
  }
}
