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
        .add(Opening.statement(plan, locals.call()))
        .add(Opening.captures(plan, locals.call()))
        .add(Delegation.inScope(plan))
        .add(Adaptation.returned(ending, locals))
        .build();
  }
}
