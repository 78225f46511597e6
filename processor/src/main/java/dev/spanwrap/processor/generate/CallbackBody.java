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
    if (ending.result().isPresent()) {
      return watched(ending.result().get(), plan.locals());
    }
    if (plan.method().isVoid() || ending.resultCalledBack()) {
      return CodeBlock.builder()
          .addStatement("$N.returned()", plan.locals().stream())
          .add(plan.method().isVoid() ? CodeBlock.of("") : handedBack(plan))
          .build();
    }
    CodeBlock.Builder returned = CodeBlock.builder();
    plan.operation()
        .capturesFrom(Root.Named.RESULT)
        .map(
            it ->
                Captures.set(
                    plan.locals().call(), it, plan.root(Root.Named.RESULT), plan.wrapper()))
        .forEach(returned::add);
    return returned
        .addStatement("$N.returned($N)", plan.locals().stream(), plan.locals().result())
        .add(handedBack(plan))
        .build();
  }

  private static CodeBlock handedBack(MethodPlan plan) {
    return CodeBlock.builder()
        .addStatement(Delegation.returned(plan.method(), plan.locals().result()))
        .build();
  }

  private CodeBlock watched(Ending.ByResult result, LocalNames locals) {
    if (result.method().equals("observe")) {
      return Adaptation.returned(result, locals);
    }
    if (!ending.resultEnds()) {
      return CodeBlock.builder()
          .addStatement("$N.returned()", locals.stream())
          .addStatement(
              "return $T.trace($N, $N)", result.adapter(), locals.result(), locals.stream())
          .build();
    }
    return CodeBlock.builder()
        .addStatement(
            "return $N.returned($N,$W$L)",
            locals.stream(),
            locals.result(),
            Adaptation.view(result.adapter(), result.inner(), locals, locals.opened()))
        .build();
  }
}
