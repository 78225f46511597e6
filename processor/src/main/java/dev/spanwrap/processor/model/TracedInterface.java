// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.spanwrap.processor.problem.Site;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An interface for which a wrapper is generated.
 *
 * @param generated the wrapper's name, which also says its package
 * @param type the interface that the wrapper implements
 * @param implemented {@code type} with {@code typeVariables} as its arguments, as the wrapper's
 *     {@code implements} clause says it
 * @param typeVariables the wrapper's type parameters with their bounds
 * @param publicType whether the wrapper is public; else it is package-private
 * @param deprecated whether the interface is {@code @Deprecated}; the wrapper is then, too
 * @param methods every method that the wrapper overrides: abstract and default ones, inherited ones
 *     as members of {@code implemented}, and {@code equals}, {@code hashCode} and {@code toString}
 *     if the interface redeclares them; static and private ones are absent
 * @param hooks the hooks that the wrapper drives
 * @param legacy older interfaces whose implementations can be wrapped, too
 * @param shadowing simple names that mean something else inside the wrapper than an import or
 *     {@code java.lang} says: types nested in the interface and its superinterfaces, their
 *     constants, and types of the wrapper's package that are named like one of {@code java.lang}
 * @param suppressions the lint categories that the wrapper's header, fields and factory need:
 *     {@code serial} if it is {@code Serializable}, {@code deprecation}, {@code removal}, {@code
 *     rawtypes}, {@code exports} in a named module that does not require the runtime transitively
 * @param generatedVisible whether {@code javax.annotation.processing.Generated} is visible to the
 *     wrapper's module
 * @param site the annotated interface
 */
public record TracedInterface(
    ClassName generated,
    ClassName type,
    TypeName implemented,
    List<TypeVariableName> typeVariables,
    boolean publicType,
    boolean deprecated,
    List<Method> methods,
    Optional<DrivenHooks> hooks,
    List<LegacyInterface> legacy,
    Set<String> shadowing,
    Set<String> suppressions,
    boolean generatedVisible,
    Site site) {

  public TracedInterface {
    typeVariables = List.copyOf(typeVariables);
    methods = List.copyOf(methods);
    legacy = List.copyOf(legacy);
    shadowing = Set.copyOf(shadowing);
    suppressions = Set.copyOf(suppressions);
  }

  /** The method with a key, which is one of this interface's. */
  public Method method(String key) {
    return methods.stream().filter(method -> method.key().equals(key)).findFirst().orElseThrow();
  }

  /** The same for a private class in another wrapper. */
  public TracedInterface nestedAs(ClassName name) {
    return new TracedInterface(
        name,
        type,
        implemented,
        typeVariables,
        false,
        deprecated,
        methods,
        Optional.empty(),
        List.of(),
        shadowing,
        suppressions,
        false,
        site);
  }

  /** Whether it has a long-lived call that its methods open, enter and end. */
  public boolean isSession() {
    return methods.stream()
        .flatMap(method -> method.operation().stream())
        .anyMatch(operation -> operation.placement().isOfSession());
  }
}
