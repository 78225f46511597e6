// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;

/** Finds type variables in types. */
final class Variables {

  private Variables() {}

  /** Whether a type mentions a type variable. */
  static boolean in(TypeName type) {
    if (type instanceof ArrayTypeName array) {
      return in(array.componentType());
    }
    if (type instanceof ParameterizedTypeName parameterized) {
      return parameterized.typeArguments().stream().anyMatch(Variables::in);
    }
    if (type instanceof WildcardTypeName wildcard) {
      return wildcard.upperBounds().stream().anyMatch(Variables::in)
          || wildcard.lowerBounds().stream().anyMatch(Variables::in);
    }
    return type instanceof TypeVariableName;
  }
}
