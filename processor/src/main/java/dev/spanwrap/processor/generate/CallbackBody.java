// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.spanwrap.processor.model.Ending;
import dev.spanwrap.processor.model.Root;

/** A call that opens with the method and ends when a callback among its arguments is told so. */
final class CallbackBody implements MethodBody {

  private final Ending.ByCallback ending;

  CallbackBody(Ending.ByCallback ending) {
    this.ending = ending;
  }

  @Override
  public CodeBlock generate(MethodPlan plan) {
    LocalNames locals = plan.locals();
    return CodeBlock.builder()
        .add(Opening.statement(plan, locals.call()))
        .add(Opening.captures(plan, locals.call()))
        .addStatement(
            "$1T $2N = $1T.open($3N)", RuntimeTypes.STREAM_CALL, locals.stream(), locals.call())
        .add(Delegation.inScope(plan, locals.stream()))
        .add(returned(plan))
        .build();
  }

  private CodeBlock returned(MethodPlan plan) {
    LocalNames locals = plan.locals();
    if (ending.result().isPresent()) {
      Ending.ByResult result = ending.result().get();
      return result.method().equals("observe")
          ? Adaptation.returned(result, locals)
          : CodeBlock.builder()
              .addStatement(
                  "return $N.returned($N,$W$L)",
                  locals.stream(),
                  locals.result(),
                  Adaptation.view(result.adapter(), result.inner(), locals, locals.opened()))
              .build();
    }
    if (plan.method().isVoid()) {
      return CodeBlock.builder().addStatement("$N.returned()", locals.stream()).build();
    }
    CodeBlock.Builder returned = CodeBlock.builder();
    if (!ending.resultCalledBack()) {
      plan.operation()
          .capturesFrom(Root.Named.RESULT)
          .map(it -> Captures.set(locals.call(), it, plan.root(Root.Named.RESULT), plan.wrapper()))
          .forEach(returned::add);
    }
    return returned
        .addStatement("$N.returned($N)", locals.stream(), locals.result())
        .addStatement(Delegation.returned(plan.method(), locals.result()))
        .build();
  }
}
