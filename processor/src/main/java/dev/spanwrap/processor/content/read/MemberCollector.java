// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Collects the fields and methods of a type and of its supertypes in databind's order. */
final class MemberCollector {
  private final Language language;
  private final DeclaredType type;

  MemberCollector(Language language, DeclaredType type) {
    this.language = language;
    this.type = type;
  }

  /** Returns the fields, those of superclasses first; a hidden field gives its place. */
  List<Member> fields() {
    Map<String, Member> fields = new LinkedHashMap<>();
    collectFields(type, fields);
    return new ArrayList<>(fields.values());
  }

  /** Returns the methods with at most two parameters, own ones first. */
  List<Member> methods() {
    Map<String, Member> methods = new LinkedHashMap<>();
    collectMethods(type, methods);
    for (DeclaredType supertype : language.supertypes(type)) {
      collectMethods(supertype, methods);
    }
    return new ArrayList<>(methods.values());
  }

  private void collectFields(DeclaredType owner, Map<String, Member> fields) {
    TypeElement element = Language.element(owner);
    if (element.getSuperclass() instanceof DeclaredType superclass) {
      collectFields(superclass, fields);
    }
    for (VariableElement field : ElementFilter.fieldsIn(element.getEnclosedElements())) {
      if (field.getKind() == ElementKind.FIELD
          && !field.getModifiers().contains(Modifier.STATIC)
          && !element.getQualifiedName().toString().startsWith("java.")) {
        fields.put(
            field.getSimpleName().toString(),
            new Member(field, memberType(field), language.annotations(field)));
      }
    }
  }

  private void collectMethods(DeclaredType owner, Map<String, Member> methods) {
    for (ExecutableElement method :
        ElementFilter.methodsIn(owner.asElement().getEnclosedElements())) {
      if (method.getModifiers().contains(Modifier.STATIC) || method.getParameters().size() > 2) {
        continue;
      }
      Annotated annotated = language.annotations(method);
      Member seen = methods.get(signature(method));
      if (seen == null) {
        methods.put(signature(method), new Member(method, memberType(method), annotated));
      } else {
        Annotated merged = seen.annotated().or(annotated);
        boolean concrete =
            seen.element().getModifiers().contains(Modifier.ABSTRACT)
                && !method.getModifiers().contains(Modifier.ABSTRACT);
        methods.put(
            signature(method),
            concrete ? new Member(method, memberType(method), merged) : seen.with(merged));
      }
    }
  }

  private String signature(ExecutableElement method) {
    return method.getSimpleName()
        + method.getParameters().stream()
            .map(parameter -> language.types().erasure(parameter.asType()).toString())
            .collect(Collectors.joining(",", "(", ")"));
  }

  private TypeMirror memberType(Element member) {
    TypeMirror memberType;
    try {
      memberType = language.types().asMemberOf(type, member);
    } catch (IllegalArgumentException notInherited) {
      memberType = member.asType();
    }
    return memberType instanceof ExecutableType method ? method.getReturnType() : memberType;
  }
}
