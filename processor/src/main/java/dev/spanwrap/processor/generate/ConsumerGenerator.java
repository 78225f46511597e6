// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.spanwrap.processor.model.Root;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** Generates the static methods that record what a result, an element or an error says. */
final class ConsumerGenerator {

  private static final String CALL = "call";

  private final ClassName wrapper;

  ConsumerGenerator(ClassName wrapper) {
    this.wrapper = wrapper;
  }

  List<MethodSpec> generate(NamedOperation operation) {
    return operation.consumers().entrySet().stream()
        .map(consumer -> generate(operation, consumer.getKey(), consumer.getValue()))
        .toList();
  }

  private MethodSpec generate(NamedOperation operation, Root.Named signal, String name) {
    String parameter = signal.word();
    List<NamedCapture> captures = operation.capturesFrom(signal).toList();
    Set<String> suppressions = new TreeSet<>();
    captures.forEach(it -> suppressions.addAll(it.value().path().suppressions()));
    MethodSpec.Builder consumer =
        MethodSpec.methodBuilder(name)
            .addAnnotations(Lint.suppress(suppressions))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(RuntimeTypes.TRACED_CALL, CALL)
            .addParameter(captures.get(0).value().path().rootType(), parameter);
    captures.forEach(
        it -> consumer.addCode(Captures.set(CALL, it, CodeBlock.of("$N", parameter), wrapper)));
    return consumer.build();
  }
}
