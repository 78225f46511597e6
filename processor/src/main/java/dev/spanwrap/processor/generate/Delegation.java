// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.spanwrap.processor.model.Method;
import java.util.List;

/** The call that the user wrote, made on the delegate with the same arguments. */
final class Delegation {

  private Delegation() {}

  /** The bare call. */
  static CodeBlock call(CodeBlock callee, List<CodeBlock> arguments) {
    return CodeBlock.of("$L($L)", callee, CodeBlock.join(arguments, ",$W"));
  }

  /** The result's declaration, where there is one. */
  static CodeBlock declareResult(MethodPlan plan) {
    return plan.method().isVoid()
        ? CodeBlock.of("")
        : CodeBlock.builder()
            .addStatement("$T $N", plan.method().returnType(), plan.locals().result())
            .build();
  }

  /** The call as a statement that keeps the result. */
  static CodeBlock statement(MethodPlan plan) {
    CodeBlock call = call(plan.callee(), plan.arguments());
    return plan.method().isVoid()
        ? CodeBlock.builder().addStatement(call).build()
        : CodeBlock.builder().addStatement("$N = $L", plan.locals().result(), call).build();
  }

  /** The call as the last statement, which returns what there is. */
  static CodeBlock returning(MethodPlan plan) {
    CodeBlock call = call(plan.callee(), Arguments.injected(plan));
    return CodeBlock.builder()
        .addStatement(plan.method().isVoid() ? "$L" : "return $L", call)
        .build();
  }

  /** The call inside the span: its scope is closed before the call ends, also when it throws. */
  static CodeBlock inScope(MethodPlan plan) {
    return inScope(plan, plan.locals().call());
  }

  /** The call inside the span, which is failed by what {@code failed} names. */
  static CodeBlock inScope(MethodPlan plan, String failed) {
    LocalNames locals = plan.locals();
    return CodeBlock.builder()
        .add(declareResult(plan))
        .beginControlFlow(
            "try ($T $N = $N.makeCurrent())",
            RuntimeTypes.TRACED_SCOPE,
            locals.scope(),
            locals.call())
        .add(plan.awaitsStart() ? afterStart(plan) : started(plan).add(statement(plan)).build())
        .nextControlFlow("catch ($T $N)", Throwable.class, locals.error())
        .addStatement("$N.fail($N)", failed, locals.error())
        .addStatement("throw $N", locals.error())
        .endControlFlow()
        .build();
  }

  /** The hooks that run before the delegate: one that throws is treated like it. */
  private static CodeBlock.Builder started(MethodPlan plan) {
    return plan.driver().isEmpty()
        ? CodeBlock.builder()
        : CodeBlock.builder().addStatement("$N.start()", plan.locals().call());
  }

  /** Hooks before the delegate that are awaited: it is called when they are over. */
  private static CodeBlock afterStart(MethodPlan plan) {
    return CodeBlock.builder()
        .addStatement(
            "$N = $T.afterStart($N, () -> $L)",
            plan.locals().result(),
            RuntimeTypes.FUTURE_TRACING,
            plan.locals().call(),
            call(plan.callee(), plan.arguments()))
        .build();
  }

  /** What a method returns that got a result: the wrapper where the delegate returned itself. */
  static CodeBlock returned(Method method, String result) {
    return method.returnsDelegateType()
        ? CodeBlock.of("return $N == this.delegate ? this : $N", result, result)
        : CodeBlock.of("return $N", result);
  }
}
