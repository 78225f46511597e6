// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import dev.spanwrap.annotations.Parent;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.processor.model.Capture;
import dev.spanwrap.processor.model.NameTemplate;
import dev.spanwrap.processor.model.Path;
import dev.spanwrap.processor.model.Root;
import dev.spanwrap.processor.model.StreamRules;
import dev.spanwrap.processor.model.TracedOperation;
import java.util.ArrayList;
import java.util.List;

/** Generates the constant that describes an operation: all that is the same for every call. */
final class OperationGenerator {
  private static final ClassName SPAN_KIND =
      ClassName.get("io.opentelemetry.api.trace", "SpanKind");

  private final ClassName wrapper;
  private final boolean generic;

  /**
   * @param generic whether the wrapper has type parameters: of a method of a raw type the compiler
   *     does not infer the types that it takes
   */
  OperationGenerator(ClassName wrapper, boolean generic) {
    this.wrapper = wrapper;
    this.generic = generic;
  }

  FieldSpec generate(NamedOperation named) {
    List<CodeBlock> traits = traits(named);
    CodeBlock start =
        CodeBlock.of(
            "$T.named($L)", RuntimeTypes.OPERATION, Literals.of(named.operation().spanName()));
    FieldSpec.Builder constant =
        Constants.chain(RuntimeTypes.OPERATION, named.constant(), start, traits).toBuilder();
    named
        .operation()
        .ending()
        .elementRules()
        .ifPresent(rules -> constant.addAnnotations(Lint.suppress(rules.suppressions())));
    return constant.build();
  }

  private List<CodeBlock> traits(NamedOperation named) {
    List<CodeBlock> traits = new ArrayList<>();
    addIdentity(named.operation(), traits);
    if (named.operation().placement().begins()) {
      named.constants().forEach(capture -> traits.add(constant(capture)));
    }
    named.operation().ending().elementRules().ifPresent(rules -> addRules(rules, named, traits));
    named
        .consumers()
        .forEach(
            (signal, method) ->
                traits.add(
                    CodeBlock.of(
                        ".$Lon$L($L)",
                        witness(signal, named),
                        Identifiers.capitalized(signal.word()),
                        NamedPath.reference(method, wrapper))));
    return traits;
  }

  private CodeBlock witness(Root.Named signal, NamedOperation named) {
    return signal == Root.Named.ERROR
        ? CodeBlock.of("")
        : witness(named.capturesFrom(signal).findFirst().orElseThrow().value().path());
  }

  private CodeBlock witness(Path path) {
    return generic ? CodeBlock.of("<$T>", path.rootType()) : CodeBlock.of("");
  }

  private static void addIdentity(TracedOperation operation, List<CodeBlock> traits) {
    if (operation.role() != Role.PLAIN) {
      traits.add(CodeBlock.of(".role($T.$N)", RuntimeTypes.ROLE, operation.role().name()));
    }
    operation
        .genAiOperation()
        .ifPresent(name -> traits.add(CodeBlock.of(".genAiOperation($L)", Literals.of(name))));
    operation.kind().ifPresent(kind -> traits.add(CodeBlock.of(".kind($T.$N)", SPAN_KIND, kind)));
    if (operation.parent() != Parent.CURRENT) {
      traits.add(CodeBlock.of(".parent($T.$N)", RuntimeTypes.PARENT, operation.parent().name()));
    }
    operation
        .name()
        .map(NameTemplate::literals)
        .ifPresent(
            literals ->
                traits.add(
                    CodeBlock.of(".template($L)", Literals.of(String.join("{}", literals)))));
  }

  private static CodeBlock constant(Capture capture) {
    return CodeBlock.of(
        ".constant($L, $L)", KeyGenerator.expression(capture), Captures.constant(capture));
  }

  private void addRules(StreamRules rules, NamedOperation named, List<CodeBlock> traits) {
    if (rules.streamed()) {
      traits.add(CodeBlock.of(".streamed()"));
    }
    addTypes(".endsWith", rules.endsWith(), traits);
    addTypes(".failsWith", rules.failsWith(), traits);
    named
        .endsWhen()
        .ifPresent(
            path ->
                traits.add(
                    CodeBlock.of(
                        ".$LendsWhen($L)",
                        witness(path.path()),
                        NamedPath.reference(path.method().orElseThrow(), wrapper))));
    if (rules.endRequired()) {
      traits.add(CodeBlock.of(".endRequired()"));
    }
    if (rules.withResult()) {
      traits.add(CodeBlock.of(".withResult()"));
    }
    if (rules.hot()) {
      traits.add(CodeBlock.of(".hot()"));
    }
  }

  private static void addTypes(String trait, List<TypeName> types, List<CodeBlock> traits) {
    if (!types.isEmpty()) {
      traits.add(
          CodeBlock.of(
              "$L($L)",
              trait,
              types.stream()
                  .map(type -> CodeBlock.of("$T.class", TypeWords.erasure(type)))
                  .collect(CodeBlock.joining(", "))));
    }
  }
}
