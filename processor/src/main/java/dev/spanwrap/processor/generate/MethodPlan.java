// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.spanwrap.processor.model.Ending;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.Root;
import dev.spanwrap.processor.model.TracedInterface;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 */
record MethodPlan(
    ClassName wrapper,
    Method method,
    NamedOperation operation,
    CodeBlock callee,
    LocalNames locals,
    Optional<CodeBlock> driver) {

  static MethodPlan of(
      TracedInterface traced,
      Method method,
      NamedOperation operation,
      CodeBlock callee,
      HookDrivers drivers) {
    LocalNames locals = new LocalNames(method, staticallyUsed(traced, method, operation));
    return new MethodPlan(
        traced.generated(), method, operation, callee, locals, drivers.created(method, locals));
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

  /** The simple names by which the method calls static methods. */
  private static List<String> staticallyUsed(
      TracedInterface traced, Method method, NamedOperation operation) {
    List<String> names = new ArrayList<>();
    names.add(traced.generated().simpleName());
    if (!method.evolution().injected().isEmpty()) {
      names.addAll(Arguments.TYPES);
    }
    if (operation.operation().ending() instanceof Ending.ByResult ending) {
      Stream.concat(Stream.of(ending.adapter()), ending.inner().stream())
          .map(
              adapter ->
                  isHidden(adapter.simpleName(), traced, method)
                      ? rootPackage(adapter)
                      : adapter.simpleName())
          .forEach(names::add);
    }
    return names;
  }

  private static boolean isHidden(String type, TracedInterface traced, Method method) {
    return traced.shadowing().contains(type)
        || Stream.of(traced.typeVariables(), method.typeVariables())
            .flatMap(List::stream)
            .anyMatch(variable -> variable.name().equals(type));
  }

  private static String rootPackage(ClassName type) {
    String name = type.packageName();
    int end = name.indexOf('.');
    return end < 0 ? name : name.substring(0, end);
  }
}
