// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.spanwrap.processor.model.Ending;

/** A call that opens with the method and ends when its result has ended. */
final class ByResultBody implements MethodBody {

  private final Ending.ByResult ending;

  ByResultBody(Ending.ByResult ending) {
    this.ending = ending;
  }

  @Override
  public CodeBlock generate(MethodPlan plan) {
    LocalNames locals = plan.locals();
    return CodeBlock.builder()
        .add(ending.repeated() ? firstOfSeveral(plan) : only(plan))
        .add(Delegation.inScope(plan))
        .add(
            ending.repeated()
                ? Adaptation.returnedForPasses(ending, locals)
                : Adaptation.returned(ending, locals))
        .build();
  }

  private static CodeBlock only(MethodPlan plan) {
    String call = plan.locals().call();
    return CodeBlock.builder()
        .add(Opening.statement(plan, call))
        .add(Opening.captures(plan, call))
        .build();
  }

  /** What opens the first call opens that of each further pass over the result. */
  private static CodeBlock firstOfSeveral(MethodPlan plan) {
    LocalNames locals = plan.locals();
    return CodeBlock.builder()
        .add(Opening.deferred(plan, locals.passes()))
        .addStatement(
            "$T $N = $N.begin()", RuntimeTypes.TRACED_CALL, locals.call(), locals.passes())
        .build();
  }
}
