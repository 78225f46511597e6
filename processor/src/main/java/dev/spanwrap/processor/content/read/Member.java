// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * A field, a method or a parameter that a property may be made of.
 *
 * @param element what it is
 * @param type its type, or what it returns, as a member of the type that is read
 * @param annotated its annotations, and those of what it overrides
 */
record Member(Element element, TypeMirror type, Annotated annotated) {
  String name() {
    return element.getSimpleName().toString();
  }

  boolean isMethod() {
    return element.getKind() == ElementKind.METHOD;
  }

  TypeElement owner() {
    return Language.enclosingType(element);
  }

  Member with(Annotated merged) {
    return new Member(element, type, merged);
  }
}
