// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/** How a method that ends a call names it after all. */
final class Renaming {

  private Renaming() {}

  /** The statement that does; none if the call keeps its name. */
  static CodeBlock statement(MethodPlan plan, String call) {
    NamedOperation operation = plan.operation();
    if (operation.operation().placement().begins() || operation.operation().name().isEmpty()) {
      return CodeBlock.of("");
    }
    List<CodeBlock> parts =
        operation.nameParts().stream()
            .map(path -> CodeBlock.of(".name($L)", plan.arguments(path)))
            .toList();
    return CodeBlock.builder()
        .addStatement(
            "$N.rename($N)$L.apply()", call, operation.constant(), CodeBlock.join(parts, ""))
        .build();
  }
}
