// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.spanwrap.processor.model.Ending;

/** A call that opens with the method and is then that of the session which the method returned. */
final class BySessionBody implements MethodBody {

  private final Ending.BySession ending;

  BySessionBody(Ending.BySession ending) {
    this.ending = ending;
  }

  @Override
  public CodeBlock generate(MethodPlan plan) {
    LocalNames locals = plan.locals();
    return CodeBlock.builder()
        .add(Opening.statement(plan, locals.call()))
        .add(Opening.captures(plan, locals.call()))
        .add(Delegation.inScope(plan))
        .addStatement("return $L", bound(locals))
        .build();
  }

  private CodeBlock bound(LocalNames locals) {
    return ending
        .future()
        .map(
            future ->
                CodeBlock.of(
                    "$1T.traceStream(\n"
                        + "$2N, $3N, ($4N, $5N) -> $6T.bind($4N, $5N, this.tracing))",
                    future,
                    locals.result(),
                    locals.call(),
                    locals.session(),
                    locals.opened(),
                    ending.wrapper()))
        .orElseGet(
            () ->
                CodeBlock.of(
                    "$T.bind($N, $N, this.tracing)",
                    ending.wrapper(),
                    locals.result(),
                    locals.call()));
  }
}
