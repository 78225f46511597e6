// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A way from a root to a value, compiled to plain Java.
 *
 * @param root where it starts
 * @param rootType the root's type without type variables, so that a static method can take it: a
 *     variable became its erased bound, a type argument that mentions one a wildcard
 * @param when the subtype to which the root is narrowed, with wildcards for type arguments; empty
 *     if {@code rootType} is already one
 * @param steps how it goes on from the root; none: the root is the value
 * @param suppressions the lint categories that the steps and types need, such as {@code
 *     deprecation}
 */
public record Path(
    Root root,
    TypeName rootType,
    Optional<TypeName> when,
    List<Step> steps,
    Set<String> suppressions) {

  public Path {
    steps = List.copyOf(steps);
    suppressions = Set.copyOf(suppressions);
  }
}
