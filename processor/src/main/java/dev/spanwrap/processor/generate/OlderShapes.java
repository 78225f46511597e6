// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.OlderShape;
import dev.spanwrap.processor.model.TracedInterface;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Generates how a method is called on a delegate that perhaps lacks it: the first call finds out,
 * and an older shape of the method stands in from then on.
 */
final class OlderShapes {

  private final TracedInterface traced;
  private final Map<String, Names> names = new LinkedHashMap<>();

  /** The constant that remembers, and the method that calls. */
  private record Names(String constant, String method) {}

  OlderShapes(TracedInterface traced, MemberNames members) {
    this.traced = traced;
    Map<String, String> callers = new LinkedHashMap<>();
    for (Method method : traced.methods()) {
      if (method.evolution().older().isPresent()) {
        String caller =
            callers.computeIfAbsent(
                method.name(), name -> members.method(List.of(name, "onDelegate")));
        names.put(method.key(), new Names(members.constant(words(method), Holders.SMALL), caller));
      }
    }
  }

  private static List<String> words(Method method) {
    return Stream.of(
            Stream.of(method.name()),
            method.parameters().stream().map(parameter -> TypeWords.word(parameter.type())),
            Stream.of("legacy"))
        .flatMap(words -> words)
        .toList();
  }

  /** What is called for a method: the delegate's, or what finds out whether there is one. */
  CodeBlock callee(Method method) {
    Names own = names.get(method.key());
    return own == null
        ? Callee.ofDelegate(method)
        : Callee.of(CodeBlock.of("this"), method, own.method());
  }

  List<FieldSpec> constants() {
    return names.entrySet().stream()
        .map(
            entry ->
                Constants.call(
                    RuntimeTypes.LEGACY_SHAPES,
                    entry.getValue().constant(),
                    CodeBlock.of("new $T", RuntimeTypes.LEGACY_SHAPES),
                    Literals.of(older(entry.getKey()).lacking()),
                    CodeBlock.of("")))
        .toList();
  }

  List<MethodSpec> methods() {
    return names.entrySet().stream()
        .map(entry -> method(traced.method(entry.getKey()), entry.getValue()))
        .toList();
  }

  private MethodSpec method(Method method, Names own) {
    OlderShape older = older(method.key());
    Method olderMethod = traced.method(older.key());
    LocalNames locals = new LocalNames(method, Arguments.TYPES);
    MethodSpec.Builder caller =
        MethodSpec.methodBuilder(own.method())
            .addAnnotations(Lint.suppress(lint(method, olderMethod)))
            .addModifiers(Modifier.PRIVATE)
            .addTypeVariables(method.typeVariables())
            .returns(method.returnType())
            .addExceptions(method.thrown());
    for (int i = 0; i < method.parameters().size(); i++) {
      caller.addParameter(
          ParameterSpec.builder(method.parameters().get(i).type(), locals.parameter(i)).build());
    }
    return caller
        .beginControlFlow("if (!$N.include(this.delegate))", own.constant())
        .beginControlFlow("try")
        .addCode(last(method, Delegation.call(Callee.ofDelegate(method), Arguments.own(locals))))
        .nextControlFlow("catch ($T $N)", AbstractMethodError.class, locals.error())
        .addStatement("$N.add(this.delegate, $N)", own.constant(), locals.error())
        .endControlFlow()
        .endControlFlow()
        .addCode(
            ending(
                method,
                Delegation.call(callee(olderMethod), Arguments.of(older.arguments(), locals))))
        .build();
  }

  private OlderShape older(String key) {
    return traced.method(key).evolution().older().orElseThrow();
  }

  private static CodeBlock last(Method method, CodeBlock call) {
    return method.isVoid()
        ? CodeBlock.builder().addStatement(call).addStatement("return").build()
        : ending(method, call);
  }

  private static CodeBlock ending(Method method, CodeBlock call) {
    return method.isVoid()
        ? CodeBlock.builder().addStatement(call).build()
        : CodeBlock.builder().addStatement("return $L", call).build();
  }

  private static Collection<String> lint(Method method, Method older) {
    TreeSet<String> categories = new TreeSet<>(method.suppressions());
    categories.addAll(older.suppressions());
    if (method.deprecated() || older.deprecated()) {
      categories.add("deprecation");
    }
    return categories;
  }
}
