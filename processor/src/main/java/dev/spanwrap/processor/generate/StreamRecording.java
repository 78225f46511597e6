// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.processor.content.ContentMethods;
import dev.spanwrap.processor.content.model.ContentModel;
import dev.spanwrap.processor.model.CapturedContent;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.Root;
import dev.spanwrap.processor.model.StreamPart;
import dev.spanwrap.processor.model.StreamType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the class of a stream type records on the call that it is bound to. */
final class StreamRecording {

  private final StreamType type;
  private final Map<String, NamedOperation> operations = new HashMap<>();
  private final Mappers mappers;
  private final ContentMethods contents;

  StreamRecording(StreamType type) {
    this.type = type;
    MemberNames names = new MemberNames(type.declaration());
    operations.putAll(OperationNames.of(type.declaration(), names));
    type.recorded()
        .ifPresent(
            method ->
                operations.put(
                    method.key(),
                    new OperationNamer(method, List.of(method.name()), names).name()));
    this.mappers = new Mappers(type.declaration().generated(), operations.values());
    this.contents =
        ContentMethods.of(type.declaration().generated(), contentModels(), names.taken());
  }

  private List<ContentModel> contentModels() {
    return captures()
        .flatMap(named -> named.capture().content().stream())
        .map(CapturedContent::model)
        .distinct()
        .toList();
  }

  private Stream<NamedCapture> captures() {
    return methods().stream().flatMap(method -> of(method).orElseThrow().captures().stream());
  }

  private List<Method> methods() {
    return Stream.concat(type.declaration().methods().stream(), type.recorded().stream())
        .filter(method -> operations.containsKey(method.key()))
        .toList();
  }

  List<FieldSpec> keys() {
    Set<String> keys = new HashSet<>();
    return Stream.concat(
            contents.fields().stream(),
            captures()
                .filter(capture -> keys.add(capture.key()))
                .map(capture -> KeyGenerator.generate(capture, contents)))
        .toList();
  }

  List<MethodSpec> methodsOfPaths() {
    List<MethodSpec> generated = new ArrayList<>();
    ConsumerGenerator consumers = new ConsumerGenerator(type.declaration().generated());
    PathGenerator paths = new PathGenerator(mappers);
    Set<Optional<String>> walked = new HashSet<>();
    for (Method method : methods()) {
      NamedOperation operation = of(method).orElseThrow();
      generated.addAll(consumers.generate(operation));
      operation
          .paths()
          .filter(path -> walked.add(path.method()))
          .map(path -> paths.value(path, method))
          .forEach(generated::add);
    }
    generated.addAll(contents.methods());
    return generated;
  }

  Optional<TypeSpec> mappers() {
    return mappers.generate();
  }

  /** What a method records. */
  Optional<NamedOperation> of(Method method) {
    return Optional.ofNullable(operations.get(method.key()));
  }

  /** What the type records of itself. */
  Optional<NamedOperation> ofType() {
    return type.recorded().flatMap(this::of);
  }

  /** The calls that let what is handed out record more, on a stream call or what opens them. */
  CodeBlock capturing(Optional<NamedOperation> operation) {
    CodeBlock.Builder calls = CodeBlock.builder();
    operation.ifPresent(
        named ->
            named
                .consumers()
                .forEach(
                    (signal, method) ->
                        calls.add(
                            ".on$L($L)",
                            Identifiers.capitalized(signal.word()),
                            NamedPath.reference(method, type.declaration().generated()))));
    return calls.build();
  }

  /** The statements that record what is known of the type when it is bound to a call. */
  CodeBlock ofDelegate(String call) {
    return ofType()
        .map(
            operation ->
                CodeBlock.builder()
                    .add(constants(operation, call))
                    .add(sets(operation, Root.Named.DELEGATE, CodeBlock.of("delegate"), call))
                    .build())
        .orElse(CodeBlock.of(""));
  }

  private static CodeBlock constants(NamedOperation operation, String call) {
    CodeBlock.Builder statements = CodeBlock.builder();
    operation
        .constants()
        .forEach(
            it ->
                statements.addStatement(
                    "$L.set($L,$W$L)", call, KeyGenerator.expression(it), Captures.constant(it)));
    return statements.build();
  }

  private CodeBlock sets(NamedOperation operation, Root root, CodeBlock value, String call) {
    CodeBlock.Builder statements = CodeBlock.builder();
    operation
        .capturesFrom(root)
        .map(it -> Captures.set(call, it, value, type.declaration().generated()))
        .forEach(statements::add);
    return statements.build();
  }

  /** The statements that record the arguments of a method, and what it is told by them. */
  CodeBlock before(Method method, StreamPart part, LocalNames locals) {
    Optional<NamedOperation> operation = of(method);
    if (operation.isEmpty()) {
      return CodeBlock.of("");
    }
    CodeBlock.Builder sets = CodeBlock.builder().add(constants(operation.get(), locals.call()));
    for (int i = 0; i < method.parameters().size(); i++) {
      sets.add(
          sets(
              operation.get(),
              new Root.OfParameter(i),
              CodeBlock.of("$N", locals.parameter(i)),
              locals.call()));
    }
    sets.add(
        sets(operation.get(), Root.Named.DELEGATE, CodeBlock.of("this.delegate"), locals.call()));
    if (part instanceof StreamPart.Signals signals && isTold(method)) {
      signals
          .payload()
          .ifPresent(
              index ->
                  sets.add(
                      sets(
                          operation.get(),
                          root(signals.signal()),
                          CodeBlock.of("$N", locals.parameter(index)),
                          locals.call())));
      signals
          .failure()
          .ifPresent(
              index ->
                  sets.add(
                      sets(
                          operation.get(),
                          Root.Named.ERROR,
                          CodeBlock.of("$N", locals.parameter(index)),
                          locals.call())));
    }
    boolean call = !sets.isEmpty() || hasLate(operation.get(), method, part);
    return call
        ? CodeBlock.builder()
            .addStatement("$T $N = this.stream.call()", RuntimeTypes.TRACED_CALL, locals.call())
            .add(sets.build())
            .build()
        : CodeBlock.of("");
  }

  /** The statements that record what a method returned. */
  CodeBlock after(Method method, StreamPart part, LocalNames locals) {
    return of(method)
        .filter(operation -> hasLate(operation, method, part))
        .map(
            operation ->
                sets(operation, late(part), CodeBlock.of("$N", locals.result()), locals.call()))
        .orElse(CodeBlock.of(""));
  }

  private boolean hasLate(NamedOperation operation, Method method, StreamPart part) {
    return !(part instanceof StreamPart.HandsOut)
        && !(part instanceof StreamPart.Signals && isTold(method))
        && operation.capturesFrom(late(part)).findAny().isPresent();
  }

  private static Root late(StreamPart part) {
    return part instanceof StreamPart.Signals signals ? root(signals.signal()) : Root.Named.RESULT;
  }

  /** Whether it is its arguments that a signal delivers, and not its result. */
  private boolean isTold(Method method) {
    return type.side() == StreamType.Side.RECEIVER || method.isVoid();
  }

  private static Root root(Signal signal) {
    return switch (signal) {
      case ELEMENT -> Root.Named.ELEMENT;
      case ERROR -> Root.Named.ERROR;
      case START, COMPLETE, CANCEL -> Root.Named.RESULT;
    };
  }
}
