// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import dev.spanwrap.processor.model.StreamType;
import dev.spanwrap.processor.model.TracedInterface;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Generates the static methods {@code trace}, by which other wrappers bind an instance. */
final class StreamFactories {

  private static final String CALL = "call";
  private static final String STREAM = "stream";

  private final StreamType type;
  private final TracedInterface declaration;

  StreamFactories(StreamType type) {
    this.type = type;
    this.declaration = type.declaration();
  }

  List<MethodSpec> generate() {
    if (StreamFields.isAtSubscribe(type)) {
      return List.of(
          subscribed(
              RuntimeTypes.DEFERRED_CALL,
              CALL,
              "as one each of whose subscriptions opens a call",
              "opens the calls",
              "if (delegate == null) {\n$>call.begin().succeed();\nreturn null;\n$<}\n"),
          subscribed(
              RuntimeTypes.TRACED_CALL,
              CALL,
              "as one whose first subscription adopts {@code call}",
              "the open call",
              "if (delegate == null) {\n$>call.succeed();\nreturn null;\n$<}\n"),
          subscribed(
              RuntimeTypes.STREAM_CALL,
              STREAM,
              "as one whose first subscription reports to {@code stream}",
              "what keeps the call open",
              ""));
    }
    return type.side() == StreamType.Side.RECEIVER ? List.of(bound()) : List.of(opened(), bound());
  }

  private MethodSpec subscribed(
      ClassName call, String name, String what, String meaning, String guard) {
    return factory(call, name, what, meaning)
        .addCode(guard)
        .addStatement(
            "return new $T$L(delegate, $T.trace(delegate, $N))",
            declaration.generated(),
            diamond(),
            type.view().orElseThrow().adapter(),
            name)
        .build();
  }

  private MethodSpec opened() {
    return factory(
            RuntimeTypes.TRACED_CALL,
            CALL,
            "bound to {@code call}, which lasts until it ends",
            "the open call")
        .beginControlFlow("if (delegate == null)")
        .addStatement("call.succeed()")
        .addStatement("return null")
        .endControlFlow()
        .addStatement("return trace(delegate, $T.open(call))", RuntimeTypes.STREAM_CALL)
        .build();
  }

  private MethodSpec bound() {
    String stream = type.side() == StreamType.Side.RECEIVER && type.isTold() ? ".callback()" : "";
    return factory(
            RuntimeTypes.STREAM_CALL,
            STREAM,
            "bound to the call that {@code stream} keeps open",
            "what keeps the call open")
        .beginControlFlow("if (delegate == null || stream.isNothing())")
        .addStatement("return delegate")
        .endControlFlow()
        .addStatement(
            "return new $T$L(delegate, stream$L)", declaration.generated(), diamond(), stream)
        .build();
  }

  private MethodSpec.Builder factory(ClassName call, String name, String what, String meaning) {
    MethodSpec.Builder factory =
        MethodSpec.methodBuilder("trace")
            .addModifiers(Modifier.STATIC)
            .addTypeVariables(declaration.typeVariables())
            .returns(declaration.implemented())
            .addParameter(declaration.implemented(), "delegate")
            .addParameter(call, name);
    if (declaration.publicType()) {
      factory.addModifiers(Modifier.PUBLIC);
    }
    return factory.addJavadoc(
        """
        Returns {@code delegate} $L.

        @param delegate what is traced; null is returned as it is
        @param $N $L
        """,
        what,
        name,
        meaning);
  }

  private String diamond() {
    return declaration.typeVariables().isEmpty() ? "" : "<>";
  }
}
