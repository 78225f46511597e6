// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.TracedInterface;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Generates the override of one method. */
final class MethodGenerator {

  private final TracedInterface traced;
  private final Map<String, NamedOperation> operations;
  private final OlderShapes olderShapes;
  private final HookDrivers drivers;

  MethodGenerator(
      TracedInterface traced,
      Map<String, NamedOperation> operations,
      OlderShapes olderShapes,
      HookDrivers drivers) {
    this.traced = traced;
    this.operations = operations;
    this.olderShapes = olderShapes;
    this.drivers = drivers;
  }

  MethodSpec generate(Method method) {
    NamedOperation operation = operations.get(method.key());
    CodeBlock callee = olderShapes.callee(method);
    if (operation == null) {
      LocalNames locals = new LocalNames(method, List.of());
      return override(method, locals, ForwardingBody.generate(method, callee, locals));
    }
    MethodPlan plan = MethodPlan.of(traced, method, operation, callee, drivers);
    MethodBody body = PlacedBody.of(operation.operation());
    return override(method, plan.locals(), body.generate(plan));
  }

  /** The override of a method, with a body. */
  static MethodSpec override(Method method, LocalNames locals, CodeBlock body) {
    MethodSpec.Builder override =
        MethodSpec.methodBuilder(method.name())
            .addAnnotation(Override.class)
            .addAnnotations(deprecation(method))
            .addAnnotations(Lint.of(method))
            .addModifiers(Modifier.PUBLIC)
            .addTypeVariables(method.typeVariables())
            .returns(method.returnType())
            .varargs(method.varargs())
            .addExceptions(method.thrown())
            .addCode(body);
    for (int i = 0; i < method.parameters().size(); i++) {
      override.addParameter(method.parameters().get(i).type(), locals.parameter(i));
    }
    return override.build();
  }

  private static List<AnnotationSpec> deprecation(Method method) {
    return method.deprecated()
        ? List.of(AnnotationSpec.builder(Deprecated.class).build())
        : List.of();
  }
}
