// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
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

  /** The delegate's hash code, where the interface redeclares {@code equals} and not this. */
  static Optional<MethodSpec> hashed(TracedInterface traced) {
    if (!declares(traced, "equals(java.lang.Object)") || declares(traced, "hashCode()")) {
      return Optional.empty();
    }
    return Optional.of(
        MethodSpec.methodBuilder("hashCode")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(TypeName.INT)
            .addStatement("return this.delegate.hashCode()")
            .build());
  }

  /** How the wrapper is printed; empty if the interface has its own say. */
  static Optional<MethodSpec> printed(TracedInterface traced) {
    if (declares(traced, "toString()")) {
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

  private static boolean declares(TracedInterface traced, String key) {
    return traced.methods().stream().anyMatch(method -> method.key().equals(key));
  }
}
