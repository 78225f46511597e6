// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.spanwrap.processor.model.Ending;
import dev.spanwrap.processor.model.Placement;

/**
 * A method whose result opens a call at each subscription. The delegate assembles the result in the
 * caller's context; if that throws, there is a call after all, and it has failed.
 */
final class DeferredBody implements MethodBody {

  private final Ending.ByResult ending;

  DeferredBody(Ending.ByResult ending) {
    this.ending = ending;
  }

  @Override
  public CodeBlock generate(MethodPlan plan) {
    LocalNames locals = plan.locals();
    return CodeBlock.builder()
        .add(Opening.deferred(plan, locals.call()))
        .add(Delegation.declareResult(plan))
        .beginControlFlow("try$L", scope(plan))
        .add(Delegation.statement(plan))
        .nextControlFlow("catch ($T $N)", Throwable.class, locals.error())
        .addStatement("$N.begin().fail($N)", locals.call(), locals.error())
        .addStatement("throw $N", locals.error())
        .endControlFlow()
        .add(Adaptation.returned(ending, locals))
        .build();
  }

  /** What assembles a stream that ends a session is a method of the session as any other. */
  private static CodeBlock scope(MethodPlan plan) {
    return plan.operation().operation().placement() == Placement.SESSION_CLOSING
        ? CodeBlock.of(
            " ($T $N = this.session.enter())", RuntimeTypes.TRACED_SCOPE, plan.locals().scope())
        : CodeBlock.of("");
  }
}
