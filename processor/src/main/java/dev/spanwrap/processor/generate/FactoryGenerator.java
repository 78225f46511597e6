// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import dev.spanwrap.processor.model.TracedInterface;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
      @return the wrapper, also if tracing is disabled, as it does more than that; the delegate
          itself if it is this wrapper already, with the same tracing
      """;
  private static final String ALWAYS_HOOKED =
      """
      @return the wrapper, also if tracing is disabled, as it drives the hooks; the delegate itself
          if it is this wrapper already, with the same hooks and tracing
      """;

  private final TracedInterface traced;
  private final ParameterSpec delegate;
  private final ParameterSpec tracing;
  private final Optional<ParameterSpec> hooks;

  FactoryGenerator(TracedInterface traced) {
    this.traced = traced;
    this.delegate = ParameterSpec.builder(traced.implemented(), "delegate").build();
    this.tracing = ParameterSpec.builder(RuntimeTypes.TRACING, "tracing").build();
    this.hooks =
        traced.hooks().map(driven -> ParameterSpec.builder(driven.type(), "hooks").build());
  }

  MethodSpec constructor() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(delegate)
            .addStatement("this.delegate = delegate");
    hooks.ifPresent(driven -> constructor.addParameter(driven).addStatement("this.hooks = hooks"));
    constructor.addParameter(tracing).addStatement("this.tracing = tracing");
    if (traced.isSession()) {
      constructor.addStatement("this.session = new $T(tracing)", RuntimeTypes.SESSION_CALL);
    }
    return constructor.build();
  }

  MethodSpec wrap() {
    MethodSpec.Builder wrap =
        MethodSpec.methodBuilder("wrap")
            .addJavadoc(
                """
            Returns {@code delegate} with its operations traced by {@code tracing}.

            @param delegate what is traced
            """);
    hooks.ifPresent(driven -> wrap.addJavadoc("@param hooks what runs inside the spans\n"));
    wrap.addJavadoc("@param tracing where the spans go\n")
        .addJavadoc(returned())
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addTypeVariables(traced.typeVariables())
        .returns(traced.implemented())
        .addParameter(delegate);
    hooks.ifPresent(wrap::addParameter);
    wrap.addParameter(tracing);
    Stream.of(Stream.of(delegate), hooks.stream(), Stream.of(tracing))
        .flatMap(parameters -> parameters)
        .forEach(it -> wrap.addStatement(required(it.name())));
    if (!isNeeded()) {
      wrap.beginControlFlow("if (tracing.isDisabled())")
          .addStatement("return delegate")
          .endControlFlow();
    }
    return wrap.beginControlFlow(
            "if (delegate instanceof $T$L traced$L)",
            traced.generated(),
            wildcards(),
            hooks.isPresent()
                ? "\n    && traced.hooks == hooks\n    && traced.tracing == tracing"
                : " && traced.tracing == tracing")
        .addStatement("return delegate")
        .endControlFlow()
        .addStatement(
            "return new $T$L($L)",
            traced.generated(),
            diamond(),
            hooks.isPresent() ? "delegate, hooks, tracing" : "delegate, tracing")
        .build();
  }

  /** The statement that rejects null early. */
  static CodeBlock required(String parameter) {
    return CodeBlock.of("$T.requireNonNull($N, $S)", Objects.class, parameter, parameter);
  }

  private String returned() {
    if (hooks.isPresent()) {
      return ALWAYS_HOOKED;
    }
    return isNeeded() ? ALWAYS : UNLESS_DISABLED;
  }

  /** Whether the wrapper does more than to trace. */
  private boolean isNeeded() {
    return hooks.isPresent()
        || traced.methods().stream().anyMatch(method -> method.evolution().isNeeded());
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
