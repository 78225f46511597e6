// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;

/** Types as parts of names and as class literals: erased. */
final class TypeWords {

  private TypeWords() {}

  /** The erased type's simple name, fit for an identifier: {@code String}, {@code DoubleArray}. */
  static String word(TypeName type) {
    TypeName erased = erasure(type);
    if (erased instanceof ArrayTypeName array) {
      return word(array.componentType()) + "Array";
    }
    return erased instanceof ClassName name
        ? name.simpleName()
        : Identifiers.capitalized(erased.toString());
  }

  /** The erased type as the source says it, by its simple name: {@code String[]}. */
  static String literal(TypeName type) {
    TypeName erased = erasure(type);
    if (erased instanceof ArrayTypeName array) {
      return literal(array.componentType()) + "[]";
    }
    return erased instanceof ClassName name ? name.simpleName() : erased.toString();
  }

  /** The type without type arguments and variables. */
  static TypeName erasure(TypeName type) {
    if (type instanceof ParameterizedTypeName parameterized) {
      return parameterized.rawType();
    }
    if (type instanceof TypeVariableName variable) {
      return variable.bounds().isEmpty() ? ClassName.OBJECT : erasure(variable.bounds().get(0));
    }
    return type instanceof ArrayTypeName array
        ? ArrayTypeName.of(erasure(array.componentType()))
        : type;
  }
}
