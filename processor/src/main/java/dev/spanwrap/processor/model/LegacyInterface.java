// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Set;

/**
 * An older interface whose implementations are adapted.
 *
 * @param type the older interface
 * @param implemented {@code type} with the wrapper's type parameters as its arguments
 * @param methods the methods that go to the older interface; the others are left to their defaults
 * @param suppressions the lint categories that naming the type and calling its methods needs
 */
public record LegacyInterface(
    ClassName type, TypeName implemented, List<LegacyMethod> methods, Set<String> suppressions) {

  public LegacyInterface {
    methods = List.copyOf(methods);
    suppressions = Set.copyOf(suppressions);
  }
}
