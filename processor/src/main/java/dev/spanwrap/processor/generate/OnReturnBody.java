// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.spanwrap.processor.model.Root;

/** A call that ends when the method returns. */
final class OnReturnBody implements MethodBody {

  @Override
  public CodeBlock generate(MethodPlan plan) {
    String call = plan.locals().call();
    CodeBlock.Builder body =
        CodeBlock.builder()
            .add(Opening.statement(plan, call))
            .add(Opening.captures(plan, call))
            .add(Delegation.inScope(plan));
    plan.operation()
        .capturesFrom(Root.Named.RESULT)
        .map(it -> Captures.set(call, it, plan.root(Root.Named.RESULT), plan.wrapper()))
        .forEach(body::add);
    if (plan.driver().isPresent() && !plan.method().isVoid()) {
      body.addStatement("$N.succeed($N)", call, plan.locals().result());
    } else {
      body.addStatement("$N.succeed()", call);
    }
    if (!plan.method().isVoid()) {
      body.addStatement(Delegation.returned(plan.method(), plan.locals().result()));
    }
    return body.build();
  }
}
