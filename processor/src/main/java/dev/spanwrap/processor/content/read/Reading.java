// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import com.palantir.javapoet.TypeName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** The reading of one static type: what its parts share. */
final class Reading {
  final Language language;
  final Problems problems = new Problems();
  final Definitions definitions = new Definitions();
  final UnsupportedAnnotations unsupported = new UnsupportedAnnotations(problems);
  final Inclusions inclusions = new Inclusions(this);
  final ShapeReader shapes = new ShapeReader(this);
  final BeanReader beans = new BeanReader(this);
  final ChoiceReader choices = new ChoiceReader(this);
  final EnumReader enums = new EnumReader(this);
  final AnyReader anything = new AnyReader(this);
  final KeyReader keys = new KeyReader(this);
  private @Nullable String undefined;
  private final Map<TypeName, Properties> properties = new HashMap<>();

  Reading(Language language) {
    this.language = language;
  }

  /** Returns what databind finds in a class; conflicts are reported at the class. */
  Properties properties(DeclaredType type) {
    return properties.computeIfAbsent(
        Denotable.name(type),
        name -> {
          Properties found = new PropertyCollector(language, type).collect();
          found.conflicts().forEach(one -> problems.conflict(one, type.asElement()));
          return found;
        });
  }

  /** Keeps the name of a type that does not exist. */
  void undefined(String type) {
    undefined = type;
  }

  Optional<String> undefined() {
    return Optional.ofNullable(undefined);
  }

  /** Reports what a wrapper cannot name or use, and returns whether it can. */
  boolean isAccessible(TypeElement type, Element position) {
    boolean accessible = language.isAccessible(type);
    if (!accessible) {
      problems.inaccessible(type.getQualifiedName().toString(), position);
    }
    return accessible;
  }

  boolean isAccessible(Member member) {
    boolean accessible = language.isAccessibleMember(member.element());
    if (!accessible) {
      problems.inaccessible(member.owner().getSimpleName() + "." + member.name(), member.element());
    }
    if (language.throwsMoreThanExceptions(member.element())) {
      problems.throwing(member.element());
      return false;
    }
    return accessible;
  }
}
