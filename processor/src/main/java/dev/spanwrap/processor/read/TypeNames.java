// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * The names of types, with some type variables renamed: those of a method that would otherwise hide
 * one of the interface's.
 */
record TypeNames(Map<Element, String> renamed) {
  static final TypeNames PLAIN = new TypeNames(Map.of());

  TypeName of(TypeMirror type) {
    Javac.requireDefined(type);
    if (type instanceof TypeVariable variable) {
      return TypeVariableName.get(nameOf(variable));
    }
    if (type instanceof WildcardType wildcard) {
      return ofWildcard(wildcard);
    }
    if (type instanceof ArrayType array) {
      return ArrayTypeName.of(of(array.getComponentType()));
    }
    if (type instanceof IntersectionType intersection) {
      return of(intersection.getBounds().get(0));
    }
    if (type instanceof DeclaredType declared && !declared.getTypeArguments().isEmpty()) {
      return ofParameterized(declared);
    }
    return TypeName.get(type);
  }

  List<TypeName> of(List<? extends TypeMirror> types) {
    return types.stream().map(this::of).toList();
  }

  /** A type variable with its bounds, as it stands where it is declared. */
  TypeVariableName declared(TypeVariable variable) {
    TypeMirror bound = variable.getUpperBound();
    List<? extends TypeMirror> bounds =
        bound instanceof IntersectionType intersection ? intersection.getBounds() : List.of(bound);
    return TypeVariableName.get(nameOf(variable), of(bounds).toArray(TypeName[]::new));
  }

  private String nameOf(TypeVariable variable) {
    Element element = variable.asElement();
    return renamed.getOrDefault(element, element.getSimpleName().toString());
  }

  private TypeName ofWildcard(WildcardType wildcard) {
    if (wildcard.getSuperBound() != null) {
      return WildcardTypeName.supertypeOf(of(wildcard.getSuperBound()));
    }
    return wildcard.getExtendsBound() != null
        ? WildcardTypeName.subtypeOf(of(wildcard.getExtendsBound()))
        : WildcardTypeName.subtypeOf(ClassName.OBJECT);
  }

  private TypeName ofParameterized(DeclaredType type) {
    ClassName raw = ClassName.get(Javac.element(type));
    List<TypeName> arguments = of(type.getTypeArguments());
    return Javac.outer(type).map(this::of).orElse(raw) instanceof ParameterizedTypeName outer
        ? outer.nestedClass(raw.simpleName(), arguments)
        : ParameterizedTypeName.get(raw, arguments.toArray(TypeName[]::new));
  }
}
