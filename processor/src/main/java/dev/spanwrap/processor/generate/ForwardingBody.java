// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.spanwrap.processor.model.Method;

/** The body of a method that is not traced: the call passes straight through. */
final class ForwardingBody {

  private ForwardingBody() {}

  static CodeBlock generate(Method method, CodeBlock callee, LocalNames locals) {
    CodeBlock call = Delegation.call(callee, Arguments.own(locals));
    if (method.isVoid()) {
      return CodeBlock.builder().addStatement(call).build();
    }
    if (!method.returnsDelegateType()) {
      return CodeBlock.builder().addStatement("return $L", call).build();
    }
    return CodeBlock.builder()
        .addStatement("$T $N = $L", method.returnType(), locals.result(), call)
        .addStatement(Delegation.returned(method, locals.result()))
        .build();
  }
}
