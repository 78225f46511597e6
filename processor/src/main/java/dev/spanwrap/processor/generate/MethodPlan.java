// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeVariableName;
import dev.spanwrap.processor.model.Callback;
import dev.spanwrap.processor.model.Ending;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.Placement;
import dev.spanwrap.processor.model.Root;
import dev.spanwrap.processor.model.TracedInterface;
import dev.spanwrap.processor.model.TracedOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A traced method with all its names: what the pieces of its body are generated from.
 *
 * @param wrapper the generated class
 * @param method the method
 * @param operation what is traced of it
 * @param callee what is called to run it on the delegate
 * @param locals the names inside it
 * @param driver makes what drives the hooks of a call
 * @param awaitsStart whether hooks before the delegate are awaited
 */
record MethodPlan(
    ClassName wrapper,
    Method method,
    NamedOperation operation,
    CodeBlock callee,
    LocalNames locals,
    Optional<CodeBlock> driver,
    boolean awaitsStart) {

  static MethodPlan of(
      TracedInterface traced,
      Method method,
      NamedOperation operation,
      CodeBlock callee,
      HookDrivers drivers) {
    LocalNames locals = new LocalNames(method, staticallyUsed(traced, method, operation));
    return new MethodPlan(
        traced.generated(),
        method,
        operation,
        callee,
        locals,
        drivers.created(method, locals),
        drivers.awaitsStart(method));
  }

  /** Where a path starts, as this method says it. */
  CodeBlock root(Root root) {
    if (root instanceof Root.OfParameter parameter) {
      return CodeBlock.of("$N", locals.parameter(parameter.index()));
    }
    return root == Root.Named.DELEGATE
        ? CodeBlock.of("this.delegate")
        : CodeBlock.of("$N", locals.result());
  }

  /** The arguments that hand the value of a path to the runtime. */
  CodeBlock arguments(NamedPath path) {
    return path.arguments(root(path.path().root()), wrapper);
  }

  /** What is passed on to the delegate. */
  List<CodeBlock> arguments() {
    return CallbackArguments.of(
        Arguments.injected(this), callbacks(operation), CodeBlock.of("$N", locals.stream()));
  }

  private static List<Callback> callbacks(NamedOperation operation) {
    return operation.operation().ending() instanceof Ending.ByCallback ending
        ? ending.callbacks()
        : List.of();
  }

  /** The simple names by which the method calls static methods. */
  private static List<String> staticallyUsed(
      TracedInterface traced, Method method, NamedOperation operation) {
    List<String> names = new ArrayList<>();
    names.add(traced.generated().simpleName());
    if (!method.evolution().injected().isEmpty()) {
      names.addAll(Arguments.TYPES);
    }
    adapters(operation)
        .map(adapter -> nameOf(adapter, traced.shadowing(), traced.typeVariables(), method))
        .forEach(names::add);
    return names;
  }

  private static Stream<ClassName> adapters(NamedOperation operation) {
    Ending ending = operation.operation().ending();
    Optional<Ending.ByResult> result =
        ending instanceof Ending.ByCallback byCallback
            ? byCallback.result()
            : Optional.of(ending)
                .filter(Ending.ByResult.class::isInstance)
                .map(Ending.ByResult.class::cast);
    return Stream.of(
            callbacks(operation).stream().map(Callback::adapter),
            result.map(Ending.ByResult::adapter).stream(),
            result.flatMap(Ending.ByResult::inner).stream(),
            ending instanceof Ending.ByCallback
                ? Stream.of(RuntimeTypes.STREAM_CALL)
                : Stream.<ClassName>empty(),
            ofOthers(operation.operation()))
        .flatMap(names -> names);
  }

  /** What a session is handed to, and what finds the current call. */
  private static Stream<ClassName> ofOthers(TracedOperation operation) {
    if (operation.ending() instanceof Ending.BySession ending) {
      return Stream.concat(Stream.of(ending.wrapper()), ending.future().stream());
    }
    return operation.placement() == Placement.NESTED && operation.key().isEmpty()
        ? Stream.of(RuntimeTypes.TRACED_CALL)
        : Stream.empty();
  }

  /** The first part of the name by which a method refers to a class. */
  static String nameOf(
      ClassName type, Set<String> shadowing, List<TypeVariableName> variables, Method method) {
    return isHidden(type.simpleName(), shadowing, variables, method)
        ? rootPackage(type)
        : type.simpleName();
  }

  private static boolean isHidden(
      String type, Set<String> shadowing, List<TypeVariableName> variables, Method method) {
    return shadowing.contains(type)
        || Stream.of(variables, method.typeVariables())
            .flatMap(List::stream)
            .anyMatch(variable -> variable.name().equals(type));
  }

  private static String rootPackage(ClassName type) {
    String name = type.packageName();
    int end = name.indexOf('.');
    return end < 0 ? name : name.substring(0, end);
  }
}
