// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import dev.spanwrap.processor.model.TracedInterface;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Generates what every wrapper says about its delegate. */
final class DelegateMethods {

  private DelegateMethods() {}

  /** How the wrapper is seen through. */
  static MethodSpec tracedDelegate(TracedInterface traced) {
    return MethodSpec.methodBuilder("tracedDelegate")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(traced.implemented())
        .addStatement("return this.delegate")
        .build();
  }

  /** How the wrapper is printed; empty if the interface has its own say. */
  static Optional<MethodSpec> printed(TracedInterface traced) {
    boolean redeclared =
        traced.methods().stream()
            .anyMatch(it -> it.name().equals("toString") && it.parameters().isEmpty());
    if (redeclared) {
      return Optional.empty();
    }
    return Optional.of(
        MethodSpec.methodBuilder("toString")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(ClassName.get(String.class))
            .addStatement(
                "return $S + this.delegate + $S", traced.generated().simpleName() + "{", "}")
            .build());
  }
}
