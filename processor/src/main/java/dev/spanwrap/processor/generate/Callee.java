// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.spanwrap.processor.model.Method;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a call with a method's own arguments names: the method, with type arguments where javac
 * would not infer them.
 */
final class Callee {

  private Callee() {}

  /** The delegate's method. */
  static CodeBlock ofDelegate(Method method) {
    return of(CodeBlock.of("this.delegate"), method, method.name());
  }

  /** A method of the same type parameters and parameters. */
  static CodeBlock of(CodeBlock receiver, Method method, String name) {
    return isInferred(method)
        ? CodeBlock.of("$L.$N", receiver, name)
        : CodeBlock.of(
            "$L.<$L>$N",
            receiver,
            method.typeVariables().stream()
                .map(variable -> CodeBlock.of("$T", variable))
                .collect(CodeBlock.joining(", ")),
            name);
  }

  /** A lower bound is captured, and what is captured is not below the variable's own bound. */
  private static boolean isInferred(Method method) {
    return method.parameters().stream()
        .noneMatch(parameter -> hasLowerBound(parameter.type(), method.typeVariables()));
  }

  private static boolean hasLowerBound(TypeName type, List<TypeVariableName> variables) {
    if (type instanceof ArrayTypeName array) {
      return hasLowerBound(array.componentType(), variables);
    }
    if (type instanceof WildcardTypeName wildcard) {
      return wildcard.lowerBounds().stream().anyMatch(bound -> mentions(bound, variables))
          || wildcard.upperBounds().stream().anyMatch(bound -> hasLowerBound(bound, variables));
    }
    return type instanceof ParameterizedTypeName parameterized
        && parameterized.typeArguments().stream()
            .anyMatch(argument -> hasLowerBound(argument, variables));
  }

  private static boolean mentions(TypeName type, List<TypeVariableName> variables) {
    if (type instanceof ArrayTypeName array) {
      return mentions(array.componentType(), variables);
    }
    if (type instanceof WildcardTypeName wildcard) {
      return Stream.of(wildcard.lowerBounds(), wildcard.upperBounds())
          .flatMap(List::stream)
          .anyMatch(bound -> mentions(bound, variables));
    }
    return type instanceof ParameterizedTypeName parameterized
        ? parameterized.typeArguments().stream().anyMatch(it -> mentions(it, variables))
        : variables.contains(type);
  }
}
