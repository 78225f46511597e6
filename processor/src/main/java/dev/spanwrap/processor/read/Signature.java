// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.spanwrap.processor.model.Parameter;
import java.util.List;
import java.util.Set;

/** What a wrapper's method must say to override a method of the interface. */
record Signature(
    List<TypeVariableName> typeVariables,
    TypeName returnType,
    List<Parameter> parameters,
    List<TypeName> thrown,
    boolean deprecated,
    boolean returnsDelegateType,
    Set<String> suppressions) {}
