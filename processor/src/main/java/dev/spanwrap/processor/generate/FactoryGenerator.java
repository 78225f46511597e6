// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import dev.spanwrap.processor.model.TracedInterface;
import java.util.Collections;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Generates the constructor and {@code wrap}, which decides whether a wrapper is needed. */
final class FactoryGenerator {

  private static final String UNLESS_DISABLED =
      """
      @return the wrapper; the delegate itself if tracing is disabled or if it is this wrapper
          already, with the same tracing
      """;
  private static final String ALWAYS =
      """
      @return the wrapper, also if tracing is disabled, as it supplies what was added; the delegate
          itself if it is this wrapper already, with the same tracing
      """;

  private final TracedInterface traced;
  private final ParameterSpec delegate;
  private final ParameterSpec tracing;

  FactoryGenerator(TracedInterface traced) {
    this.traced = traced;
    this.delegate = ParameterSpec.builder(traced.implemented(), "delegate").build();
    this.tracing = ParameterSpec.builder(RuntimeTypes.TRACING, "tracing").build();
  }

  MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(delegate)
        .addParameter(tracing)
        .addStatement("this.delegate = delegate")
        .addStatement("this.tracing = tracing")
        .build();
  }

  MethodSpec wrap() {
    MethodSpec.Builder wrap =
        MethodSpec.methodBuilder("wrap")
            .addJavadoc(
                """
            Returns {@code delegate} with its operations traced by {@code tracing}.

            @param delegate what is traced
            @param tracing where the spans go
            """)
            .addJavadoc(isNeeded() ? ALWAYS : UNLESS_DISABLED)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addTypeVariables(traced.typeVariables())
            .returns(traced.implemented())
            .addParameter(delegate)
            .addParameter(tracing)
            .addStatement("$T.requireNonNull(delegate, $S)", Objects.class, "delegate")
            .addStatement("$T.requireNonNull(tracing, $S)", Objects.class, "tracing");
    if (!isNeeded()) {
      wrap.beginControlFlow("if (tracing.isDisabled())")
          .addStatement("return delegate")
          .endControlFlow();
    }
    return wrap.beginControlFlow(
            "if (delegate instanceof $T$L traced && traced.tracing == tracing)",
            traced.generated(),
            wildcards())
        .addStatement("return delegate")
        .endControlFlow()
        .addStatement("return new $T$L(delegate, tracing)", traced.generated(), diamond())
        .build();
  }

  /** Whether the wrapper does more than to trace. */
  private boolean isNeeded() {
    return traced.methods().stream().anyMatch(method -> method.evolution().isNeeded());
  }

  private CodeBlock wildcards() {
    return isGeneric()
        ? CodeBlock.of(
            "<$L>", String.join(", ", Collections.nCopies(traced.typeVariables().size(), "?")))
        : CodeBlock.of("");
  }

  private String diamond() {
    return isGeneric() ? "<>" : "";
  }

  private boolean isGeneric() {
    return !traced.typeVariables().isEmpty();
  }
}
