// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.model;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.spanwrap.processor.problem.Site;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A method that the wrapper overrides, traced or not.
 *
 * @param name its simple name
 * @param key its name and erased parameter types, {@code consume(java.lang.String)}: unique in the
 *     interface and independent of the order of declaration
 * @param typeVariables its own type parameters with their bounds; where one shadows a type
 *     parameter of the interface that the signature also mentions, the reader has renamed it
 * @param returnType its result as a member of the wrapper's supertype
 * @param parameters its parameters in order; of a variable-arity method the last one's type is the
 *     array
 * @param varargs whether the last parameter is variable-arity
 * @param thrown its {@code throws} clause
 * @param deprecated whether it is {@code @Deprecated}; the override is then, too
 * @param returnsDelegateType whether {@code result == this.delegate ? this : result} compiles for
 *     it, so that a fluent delegate stays wrapped
 * @param suppressions the lint categories that its signature or the call of the delegate needs:
 *     {@code deprecation}, {@code removal}, {@code rawtypes}, {@code unchecked} for a member of a
 *     raw supertype; the generator itself adds what generic varargs and raw streams need
 * @param operation what is traced; empty: the call passes straight through
 * @param evolution how it relates to older shapes of itself
 * @param site its declaration
 */
public record Method(
    String name,
    String key,
    List<TypeVariableName> typeVariables,
    TypeName returnType,
    List<Parameter> parameters,
    boolean varargs,
    List<TypeName> thrown,
    boolean deprecated,
    boolean returnsDelegateType,
    Set<String> suppressions,
    Optional<TracedOperation> operation,
    Evolution evolution,
    Site site) {

  public Method {
    typeVariables = List.copyOf(typeVariables);
    parameters = List.copyOf(parameters);
    thrown = List.copyOf(thrown);
    suppressions = Set.copyOf(suppressions);
  }

  /** The same method, with what is traced of it. */
  public Method recording(Optional<TracedOperation> traced) {
    return new Method(
        name,
        key,
        typeVariables,
        returnType,
        parameters,
        varargs,
        thrown,
        deprecated,
        returnsDelegateType,
        suppressions,
        traced,
        evolution,
        site);
  }

  /** Whether it returns nothing. */
  public boolean isVoid() {
    return returnType.equals(TypeName.VOID);
  }
}
