// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.processor.model.Callback;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.StreamPart;
import dev.spanwrap.processor.model.StreamType;
import dev.spanwrap.processor.model.TracedInterface;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The body of one method of a stream type. */
final class StreamMethodBody {

  private final StreamType type;
  private final Method method;
  private final StreamRecording recording;
  private final LocalNames locals;

  StreamMethodBody(StreamType type, Method method, StreamRecording recording, LocalNames locals) {
    this.type = type;
    this.method = method;
    this.recording = recording;
    this.locals = locals;
  }

  /** The simple names by which the method calls static methods. */
  static List<String> staticallyUsed(StreamType type, Method method) {
    TracedInterface declaration = type.declaration();
    StreamPart part = Objects.requireNonNull(type.parts().get(method.key()));
    return Stream.concat(
            part.callbacks().stream().map(Callback::adapter),
            part instanceof StreamPart.HandsOut handsOut
                ? Stream.concat(Stream.of(handsOut.adapter()), handsOut.inner().stream())
                : Stream.empty())
        .map(
            adapter ->
                MethodPlan.nameOf(
                    adapter, declaration.shadowing(), declaration.typeVariables(), method))
        .toList();
  }

  CodeBlock generate(StreamPart part) {
    CodeBlock call =
        Delegation.call(
            Callee.ofDelegate(method),
            CallbackArguments.of(
                Arguments.own(locals), part.callbacks(), CodeBlock.of("this.stream")));
    if (part instanceof StreamPart.OfView) {
      return passedOn(
          Delegation.call(CodeBlock.of("this.elements.$N", method.name()), Arguments.own(locals)));
    }
    if (StreamFields.isAtSubscribe(type)) {
      return passedOn(call);
    }
    return CodeBlock.builder()
        .add(recording.before(method, part, locals))
        .add(inStream(part, call))
        .build();
  }

  private CodeBlock inStream(StreamPart part, CodeBlock call) {
    if (part instanceof StreamPart.HandsOut handsOut) {
      return handedOut(call, handsOut);
    }
    boolean receives = type.side() == StreamType.Side.RECEIVER;
    if (part instanceof StreamPart.Signals signals) {
      return receives
          ? told(call, signals)
          : signals.signal() == Signal.CANCEL ? cancelled(call) : signalled(call, signals);
    }
    return receives ? consumed(call, part) : produced(call, part);
  }

  /** The producer asks the consumer something. */
  private CodeBlock consumed(CodeBlock call, StreamPart part) {
    CodeBlock after = recording.after(method, part, locals);
    return after.isEmpty()
        ? inScope("consumer", passedOn(call))
        : CodeBlock.builder()
            .addStatement("$T $N", method.returnType(), locals.result())
            .add(
                inScope(
                    "consumer",
                    CodeBlock.builder().addStatement("$N = $L", locals.result(), call).build()))
            .add(after)
            .addStatement("return $N", locals.result())
            .build();
  }

  private CodeBlock passedOn(CodeBlock call) {
    return CodeBlock.builder().addStatement(method.isVoid() ? "$L" : "return $L", call).build();
  }

  private CodeBlock inScope(String whose, CodeBlock statement) {
    return CodeBlock.builder().add(opened(whose)).add(statement).endControlFlow().build();
  }

  private CodeBlock opened(String whose) {
    return CodeBlock.builder()
        .beginControlFlow(
            "try ($T $N = this.stream.$N())", RuntimeTypes.TRACED_SCOPE, locals.scope(), whose)
        .build();
  }

  private CodeBlock caught(String reaction) {
    return CodeBlock.builder()
        .nextControlFlow("catch ($T $N)", Throwable.class, locals.error())
        .addStatement("this.stream." + reaction, locals.error())
        .addStatement("throw $N", locals.error())
        .endControlFlow()
        .build();
  }

  /** The consumer is told: the call is before it. */
  private CodeBlock told(CodeBlock call, StreamPart.Signals signals) {
    CodeBlock.Builder body = CodeBlock.builder().add(signal(signals, payload(signals)));
    return signals.isEnd()
        ? body.add(inScope("consumer", passedOn(call))).build()
        : body.add(opened("consumer"))
            .add(passedOn(call))
            .nextControlFlow("catch ($T $N)", Throwable.class, locals.error())
            .addStatement("this.stream.cancel()")
            .addStatement("throw $N", locals.error())
            .endControlFlow()
            .build();
  }

  /** The consumer gives up. */
  private CodeBlock cancelled(CodeBlock call) {
    if (method.thrown().size() > 1) {
      return signalled(
          call,
          new StreamPart.Signals(Signal.CANCEL, Optional.empty(), Optional.empty(), List.of()));
    }
    return CodeBlock.builder()
        .addStatement(
            method.isVoid()
                ? "this.stream.cancel(() -> $L)"
                : "return this.stream.cancelAndAnswer(() -> $L)",
            call)
        .build();
  }

  /** The consumer asks for what ends the call. */
  private CodeBlock signalled(CodeBlock call, StreamPart.Signals signals) {
    return CodeBlock.builder()
        .add(result(call, "fail($N)"))
        .add(recording.after(method, signals, locals))
        .add(signal(signals, method.isVoid() ? payload(signals) : Optional.of(locals.result())))
        .add(returned())
        .build();
  }

  private CodeBlock handedOut(CodeBlock call, StreamPart.HandsOut handsOut) {
    CodeBlock capturing = recording.capturing(recording.of(method));
    return CodeBlock.builder()
        .add(result(call, "refused($N)"))
        .addStatement(
            handsOut.keepsOpen()
                ? CodeBlock.of(
                    "return this.stream$L$L.bind($N,$W$L)",
                    capturing,
                    capturing.isEmpty() ? "" : "\n",
                    locals.result(),
                    Adaptation.view(handsOut.adapter(), handsOut.inner(), locals, locals.stream()))
                : CodeBlock.of(
                    "return $T.trace($N, this.stream$L)",
                    handsOut.adapter(),
                    locals.result(),
                    capturing))
        .build();
  }

  private CodeBlock produced(CodeBlock call, StreamPart part) {
    if (method.isVoid()) {
      return CodeBlock.builder()
          .add(opened("producer"))
          .addStatement(call)
          .add(caught("refused($N)"))
          .build();
    }
    return CodeBlock.builder()
        .addStatement("$T $N", method.returnType(), locals.result())
        .add(
            inScope(
                "producer",
                CodeBlock.builder().addStatement("$N = $L", locals.result(), call).build()))
        .add(recording.after(method, part, locals))
        .addStatement("this.stream.touch()")
        .add(returned())
        .build();
  }

  /** The call as statements that keep its result. */
  private CodeBlock result(CodeBlock call, String reaction) {
    CodeBlock.Builder body = CodeBlock.builder();
    if (!method.isVoid()) {
      body.addStatement("$T $N", method.returnType(), locals.result());
    }
    body.add(opened("producer"));
    if (method.isVoid()) {
      body.addStatement(call);
    } else {
      body.addStatement("$N = $L", locals.result(), call);
    }
    return body.add(caught(reaction)).build();
  }

  /** What a method returns that got a result: another of the type is bound to the same call. */
  private CodeBlock returned() {
    if (method.isVoid()) {
      return CodeBlock.of("");
    }
    TracedInterface declaration = type.declaration();
    return method.returnType().equals(declaration.implemented())
        ? CodeBlock.builder()
            .addStatement(
                "return $N == this.delegate ? this : trace($N, this.stream)",
                locals.result(),
                locals.result())
            .build()
        : CodeBlock.builder().addStatement(Delegation.returned(method, locals.result())).build();
  }

  private Optional<String> payload(StreamPart.Signals signals) {
    return signals.payload().map(locals::parameter);
  }

  private CodeBlock signal(StreamPart.Signals signals, Optional<String> payload) {
    CodeBlock value = payload.map(name -> CodeBlock.of("$N", name)).orElse(CodeBlock.of(""));
    CodeBlock orNull = payload.isPresent() ? value : CodeBlock.of("null");
    CodeBlock signal =
        switch (signals.signal()) {
          case ELEMENT -> CodeBlock.of("element($L)", orNull);
          case ERROR -> CodeBlock.of("failWith($L)", orNull);
          case CANCEL -> CodeBlock.of("cancel()");
          case COMPLETE, START ->
              signals
                  .failure()
                  .map(failure -> CodeBlock.of("settle($L, $N)", orNull, locals.parameter(failure)))
                  .orElse(CodeBlock.of("complete($L)", value));
        };
    return CodeBlock.builder().addStatement("this.stream.$L", signal).build();
  }
}
