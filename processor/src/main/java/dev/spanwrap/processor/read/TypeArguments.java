// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** What type arguments and several types together say of a value. */
final class TypeArguments {
  private final Javac javac;

  TypeArguments(Javac javac) {
    this.javac = javac;
  }

  /** The only type argument of a generic type; of a raw one {@code Object}. */
  TypeMirror only(DeclaredType type) {
    return type.getTypeArguments().isEmpty()
        ? javac.object()
        : bound(type.getTypeArguments().get(0));
  }

  /** The type with each wildcard replaced by its bound. */
  DeclaredType bounded(DeclaredType type) {
    if (type.getTypeArguments().isEmpty()) {
      return type;
    }
    TypeMirror[] bounds =
        type.getTypeArguments().stream().map(this::bound).toArray(TypeMirror[]::new);
    TypeElement element = Javac.element(type);
    return type.getEnclosingType() instanceof DeclaredType enclosing
            && enclosing.getKind() == TypeKind.DECLARED
        ? javac.types().getDeclaredType(enclosing, element, bounds)
        : javac.types().getDeclaredType(element, bounds);
  }

  private TypeMirror bound(TypeMirror argument) {
    if (!(argument instanceof WildcardType wildcard)) {
      return argument;
    }
    if (wildcard.getSuperBound() != null) {
      return wildcard.getSuperBound();
    }
    return wildcard.getExtendsBound() != null ? wildcard.getExtendsBound() : javac.object();
  }

  /** The one of some types that all others are, else {@code Object}. */
  TypeMirror common(List<TypeMirror> types) {
    List<TypeMirror> boxed = types.stream().map(javac::boxed).toList();
    return boxed.stream()
        .filter(
            candidate -> boxed.stream().allMatch(type -> javac.types().isSubtype(type, candidate)))
        .findFirst()
        .orElseGet(javac::object);
  }
}
