// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.spanwrap.processor.model.StreamType;
import dev.spanwrap.processor.model.TracedInterface;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Generates the static methods {@code trace}, by which other wrappers bind an instance. */
final class StreamFactories {

  private static final String CALL = "call";
  private static final String STREAM = "stream";
  private static final String PASSES = "passes";

  private final StreamType type;
  private final TracedInterface declaration;
  private final StreamRecording recording;

  StreamFactories(StreamType type, StreamRecording recording) {
    this.type = type;
    this.recording = recording;
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
    if (type.side() == StreamType.Side.RECEIVER) {
      return List.of(bound());
    }
    if (type.told().isPresent()) {
      return List.of(opened(), bound(), told(type.told().get()));
    }
    return StreamFields.isRepeated(type)
        ? List.of(opened(), repeated(), bound())
        : List.of(opened(), bound());
  }

  private MethodSpec subscribed(
      ClassName call, String name, String what, String meaning, String guard) {
    CodeBlock capturing = recording.capturing(recording.ofType());
    boolean opens = call.equals(RuntimeTypes.TRACED_CALL) && !capturing.isEmpty();
    CodeBlock reported =
        opens
            ? CodeBlock.of("$T.open($N)", RuntimeTypes.STREAM_CALL, name)
            : CodeBlock.of("$N", name);
    return factory(call, name, what, meaning)
        .addCode(guard)
        .addStatement(
            "return new $T$L(delegate,$W$T.trace(delegate,$W$L$L))",
            declaration.generated(),
            diamond(),
            type.view().orElseThrow().adapter(),
            reported,
            capturing)
        .build();
  }

  /** The stream call, by which what the type itself delivers is recorded, too. */
  private CodeBlock capturing() {
    return CodeBlock.of("$N$L", STREAM, recording.capturing(recording.ofType()));
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

  private MethodSpec repeated() {
    return factory(
            RuntimeTypes.TRACED_CALL,
            CALL,
            "bound to {@code call}, which lasts as long as the first pass",
            "the open call")
        .addParameter(RuntimeTypes.DEFERRED_CALL, PASSES)
        .addJavadoc("@param $N opens the calls of further passes\n", PASSES)
        .beginControlFlow("if (delegate == null)")
        .addStatement("call.succeed()")
        .addStatement("return null")
        .endControlFlow()
        .addStatement("$1T stream = $1T.open(call)", RuntimeTypes.STREAM_CALL)
        .beginControlFlow("if (stream.isNothing())")
        .addStatement("return delegate")
        .endControlFlow()
        .addCode(recording.ofDelegate("call"))
        .addStatement(
            "return new $T$L(delegate, stream,$W$T.trace(delegate, $L, $N$L))",
            declaration.generated(),
            diamond(),
            type.view().orElseThrow().adapter(),
            capturing(),
            PASSES,
            recording.capturing(recording.ofType()))
        .build();
  }

  private MethodSpec bound() {
    CodeBlock elements =
        type.view()
            .map(view -> CodeBlock.of(",$W$T.trace(delegate, $L)", view.adapter(), capturing()))
            .orElse(CodeBlock.of(""));
    return factory(
            RuntimeTypes.STREAM_CALL,
            STREAM,
            "bound to the call that {@code stream} keeps open",
            "what keeps the call open")
        .beginControlFlow("if (delegate == null || stream.isNothing())")
        .addStatement("return delegate")
        .endControlFlow()
        .addCode(ofDelegate())
        .addStatement(
            "return new $T$L(delegate, stream$L$L)",
            declaration.generated(),
            diamond(),
            callback(),
            elements)
        .build();
  }

  private CodeBlock ofDelegate() {
    CodeBlock sets = recording.ofDelegate("call");
    return sets.isEmpty()
        ? sets
        : CodeBlock.builder()
            .addStatement("$T call = stream.call()", RuntimeTypes.TRACED_CALL)
            .add(sets)
            .build();
  }

  /** Registers what tells the call its end. */
  private String callback() {
    if (type.side() == StreamType.Side.CARRIER || !type.isTold()) {
      return "";
    }
    return type.isToldCompletion() ? ".callback()" : ".interruption()";
  }

  /** The factory for instances that the consumer made. */
  private MethodSpec told(StreamType receiver) {
    return factory(
            "told",
            RuntimeTypes.STREAM_CALL,
            STREAM,
            "as one that tells the call of {@code stream} what it is told",
            "what keeps the call open")
        .addStatement("return $T.trace(delegate, stream)", receiver.declaration().generated())
        .build();
  }

  private MethodSpec.Builder factory(ClassName call, String name, String what, String meaning) {
    return factory("trace", call, name, what, meaning);
  }

  private MethodSpec.Builder factory(
      String method, ClassName call, String name, String what, String meaning) {
    MethodSpec.Builder factory =
        MethodSpec.methodBuilder(method)
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
