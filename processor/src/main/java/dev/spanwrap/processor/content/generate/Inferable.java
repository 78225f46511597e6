// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.Set;

/**
 * Types from which the compiler infers those of nested writers: of containers it does not where
 * their arguments are wildcards.
 */
public final class Inferable {
  /** Containers whose parameters have bounds, which an argument might not meet. */
  private static final Set<String> BOUNDED = Set.of("EnumMap", "EnumSet");

  private Inferable() {}

  /**
   * Returns a type with containers of bounds for containers of wildcards.
   *
   * @param type a type
   * @return the type to declare
   */
  public static TypeName of(TypeName type) {
    if (type instanceof ArrayTypeName array) {
      return ArrayTypeName.of(of(array.componentType()));
    }
    if (!(type instanceof ParameterizedTypeName parameterized) || !isContainer(parameterized)) {
      return type;
    }
    TypeName[] arguments =
        parameterized.typeArguments().stream().map(Inferable::argument).toArray(TypeName[]::new);
    return ParameterizedTypeName.get(parameterized.rawType(), arguments);
  }

  private static boolean isContainer(ParameterizedTypeName type) {
    ClassName raw = type.rawType();
    return raw.packageName().startsWith("java.") && !BOUNDED.contains(raw.simpleName());
  }

  private static TypeName argument(TypeName argument) {
    if (!(argument instanceof WildcardTypeName wildcard)) {
      return of(argument);
    }
    return wildcard.lowerBounds().isEmpty() ? of(wildcard.upperBounds().get(0)) : ClassName.OBJECT;
  }
}
