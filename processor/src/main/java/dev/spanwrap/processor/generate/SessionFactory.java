// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.spanwrap.processor.model.TracedInterface;
import java.util.Collections;
import javax.lang.model.element.Modifier;

/** Generates how a session takes over the call of the method that returned it. */
final class SessionFactory {

  private SessionFactory() {}

  static MethodSpec bind(TracedInterface traced) {
    int variables = traced.typeVariables().size();
    String wildcards =
        variables == 0 ? "" : "<" + String.join(", ", Collections.nCopies(variables, "?")) + ">";
    MethodSpec.Builder bind =
        MethodSpec.methodBuilder("bind")
            .addJavadoc(
                """
            Returns {@code delegate} as the session whose call {@code call} is.

            @param delegate the session; null ends the call
            @param call the open call of the method that returned the session
            @param tracing where the spans go
            @return the wrapper; null if there is no session
            """)
            .addModifiers(Modifier.STATIC)
            .addTypeVariables(traced.typeVariables())
            .returns(traced.implemented())
            .addParameter(traced.implemented(), "delegate")
            .addParameter(RuntimeTypes.TRACED_CALL, "call")
            .addParameter(RuntimeTypes.TRACING, "tracing");
    if (traced.publicType()) {
      bind.addModifiers(Modifier.PUBLIC);
    }
    return bind.beginControlFlow("if (delegate == null)")
        .addStatement("call.succeed()")
        .addStatement("return null")
        .endControlFlow()
        .beginControlFlow(
            "if (delegate instanceof $T$L traced && traced.tracing == tracing)",
            traced.generated(),
            wildcards)
        .addStatement("traced.session.adopt(call)")
        .addStatement("return delegate")
        .endControlFlow()
        .addStatement(
            "$T bound = new $T$L(delegate, tracing)",
            wrapper(traced),
            traced.generated(),
            variables == 0 ? "" : "<>")
        .addStatement("bound.session.adopt(call)")
        .addStatement("return bound")
        .build();
  }

  private static TypeName wrapper(TracedInterface traced) {
    return traced.typeVariables().isEmpty()
        ? traced.generated()
        : ParameterizedTypeName.get(
            traced.generated(), traced.typeVariables().toArray(TypeName[]::new));
  }
}
