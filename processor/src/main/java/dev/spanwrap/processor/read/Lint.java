// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;

/** The lint categories that code needs to suppress because of the types and members it names. */
final class Lint {
  private final Elements elements;
  private final Set<String> categories = new TreeSet<>();

  Lint(Elements elements) {
    this.elements = elements;
  }

  Set<String> categories() {
    return Set.copyOf(categories);
  }

  void add(String category) {
    categories.add(category);
  }

  void addAll(Collection<String> more) {
    categories.addAll(more);
  }

  void remove(String category) {
    categories.remove(category);
  }

  /** The code writes this type. */
  void names(TypeMirror type) {
    if (type instanceof ArrayType array) {
      names(array.getComponentType());
    } else if (type instanceof WildcardType wildcard) {
      if (wildcard.getExtendsBound() != null) {
        names(wildcard.getExtendsBound());
      }
      if (wildcard.getSuperBound() != null) {
        names(wildcard.getSuperBound());
      }
    } else if (type instanceof IntersectionType intersection) {
      intersection.getBounds().forEach(this::names);
    } else if (type instanceof DeclaredType declared) {
      if (isRaw(declared)) {
        add("rawtypes");
      }
      uses(declared.asElement());
      declared.getTypeArguments().forEach(this::names);
    }
  }

  /** The code refers to this type or member. */
  void uses(Element element) {
    for (Element e = element;
        e.getKind().isClass() || e.getKind().isInterface() || e == element;
        e = Javac.enclosing(e)) {
      if (elements.isDeprecated(e)) {
        add(isForRemoval(e) ? "removal" : "deprecation");
      }
    }
  }

  static boolean isRaw(DeclaredType type) {
    return type.getTypeArguments().isEmpty() && !Javac.element(type).getTypeParameters().isEmpty();
  }

  static boolean isForRemoval(Element element) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().toString().equals("java.lang.Deprecated")) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
            mirror.getElementValues().entrySet()) {
          if (entry.getKey().getSimpleName().contentEquals("forRemoval")) {
            return (Boolean) entry.getValue().getValue();
          }
        }
      }
    }
    return false;
  }
}
