// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/**
 * Types without type variables, so that a static method can take them: a variable becomes its first
 * bound, an argument that mentions one a wildcard, a bound that mentions itself {@code ?}.
 */
final class VariableFree {
  private final Types types;
  private final TypeMirror object;

  VariableFree(Javac javac) {
    this.types = javac.types();
    this.object = javac.object();
  }

  /** The narrowest such supertype. */
  TypeMirror of(TypeMirror type) {
    return free(type, new HashSet<>());
  }

  private TypeMirror free(TypeMirror type, Set<Element> open) {
    Javac.requireDefined(type);
    if (type instanceof TypeVariable variable) {
      return ofVariable(variable, open);
    }
    if (type instanceof IntersectionType intersection) {
      return free(intersection.getBounds().get(0), open);
    }
    if (type instanceof WildcardType wildcard) {
      TypeMirror bound = wildcard.getExtendsBound();
      return bound == null ? object : free(bound, open);
    }
    if (type instanceof ArrayType array) {
      return types.getArrayType(free(array.getComponentType(), open));
    }
    if (type instanceof DeclaredType declared && mentionsVariable(type)) {
      return ofDeclared(declared, open);
    }
    return type;
  }

  private TypeMirror ofVariable(TypeVariable variable, Set<Element> open) {
    if (!open.add(variable.asElement())) {
      return types.erasure(variable);
    }
    TypeMirror bound = free(variable.getUpperBound(), open);
    open.remove(variable.asElement());
    return bound;
  }

  private DeclaredType ofDeclared(DeclaredType type, Set<Element> open) {
    List<TypeMirror> arguments = new ArrayList<>();
    for (TypeMirror argument : type.getTypeArguments()) {
      arguments.add(mentionsVariable(argument) ? wildcard(argument, open) : argument);
    }
    TypeElement element = (TypeElement) type.asElement();
    TypeMirror[] freed = arguments.toArray(TypeMirror[]::new);
    return Javac.outer(type)
        .map(outer -> types.getDeclaredType(ofDeclared(outer, open), element, freed))
        .orElseGet(() -> types.getDeclaredType(element, freed));
  }

  private TypeMirror wildcard(TypeMirror argument, Set<Element> open) {
    TypeMirror upper = argument;
    if (argument instanceof WildcardType wildcard) {
      upper = wildcard.getExtendsBound();
    }
    if (upper == null || isOpen(upper, open)) {
      return types.getWildcardType(null, null);
    }
    TypeMirror bound = free(upper, open);
    return types.isSameType(bound, object)
        ? types.getWildcardType(null, null)
        : types.getWildcardType(bound, null);
  }

  private static boolean isOpen(TypeMirror type, Set<Element> open) {
    return type instanceof ArrayType array
        ? isOpen(array.getComponentType(), open)
        : type instanceof TypeVariable variable && open.contains(variable.asElement());
  }

  /** Whether a type variable stands anywhere in a type. */
  static boolean mentionsVariable(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return mentionsVariable(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      return (wildcard.getExtendsBound() != null && mentionsVariable(wildcard.getExtendsBound()))
          || (wildcard.getSuperBound() != null && mentionsVariable(wildcard.getSuperBound()));
    }
    if (type.getKind() == TypeKind.INTERSECTION) {
      return true;
    }
    if (type instanceof DeclaredType declared) {
      return declared.getTypeArguments().stream().anyMatch(VariableFree::mentionsVariable)
          || Javac.outer(declared).filter(VariableFree::mentionsVariable).isPresent();
    }
    return type.getKind() == TypeKind.TYPEVAR;
  }
}
