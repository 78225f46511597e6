// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** What a class in a package may name: the wrapper's view of the user's declarations. */
final class Access {
  private final Javac javac;
  private final PackageElement from;

  Access(Javac javac, PackageElement from) {
    this.javac = javac;
    this.from = from;
  }

  /** The package of the wrapper. */
  PackageElement from() {
    return from;
  }

  /** The first declared type in a type that cannot be named from here. */
  Optional<Element> hidden(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return hidden(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      TypeMirror bound =
          wildcard.getExtendsBound() != null
              ? wildcard.getExtendsBound()
              : wildcard.getSuperBound();
      return bound == null ? Optional.empty() : hidden(bound);
    }
    if (type instanceof IntersectionType intersection) {
      return intersection.getBounds().stream().flatMap(t -> hidden(t).stream()).findFirst();
    }
    if (type instanceof DeclaredType declared) {
      return hiddenDeclaration(declared.asElement())
          .or(
              () ->
                  declared.getTypeArguments().stream()
                      .flatMap(argument -> hidden(argument).stream())
                      .findFirst());
    }
    return Optional.empty();
  }

  /** The first that cannot be named in the bounds of a type variable. */
  Optional<Element> hiddenBound(TypeVariable variable) {
    return hidden(variable.getUpperBound());
  }

  private Optional<Element> hiddenDeclaration(Element type) {
    for (Element e = type;
        e.getKind().isClass() || e.getKind().isInterface();
        e = Javac.enclosing(e)) {
      if (!isVisible(e)) {
        return Optional.of(e);
      }
    }
    return Optional.empty();
  }

  /** Whether a member, of a type that can be named, is visible. */
  boolean isVisible(Element member) {
    if (member.getModifiers().contains(Modifier.PUBLIC)) {
      return true;
    }
    return !member.getModifiers().contains(Modifier.PRIVATE)
        && javac.packageOf(member).equals(from);
  }

  /** {@code private}, or in which package it is visible. */
  String visibility(Element hidden) {
    return hidden.getModifiers().contains(Modifier.PRIVATE)
        ? "private"
        : "visible in " + javac.packageOf(hidden).getQualifiedName() + " only";
  }
}
