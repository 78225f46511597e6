// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.spanwrap.processor.model.Ending;
import java.util.Optional;

/** How a result is handed to the adapter that ends its call. */
final class Adaptation {

  private Adaptation() {}

  /** The same for the result of a hook that ends its bracket. */
  static CodeBlock closing(Ending.ByResult ending, LocalNames locals) {
    return CodeBlock.builder()
        .addStatement(
            "return $T.$N($N, $N, this)",
            ending.adapter(),
            ending.method(),
            locals.result(),
            locals.call())
        .build();
  }

  /** The statement that returns what the adapter makes of the result. */
  static CodeBlock returned(Ending.ByResult ending, LocalNames locals) {
    return returned(ending, locals, ending.inner().map(inner -> CodeBlock.of("$T::trace", inner)));
  }

  /** The same for a result whose further passes are calls of their own. */
  static CodeBlock returnedForPasses(Ending.ByResult ending, LocalNames locals) {
    CodeBlock passes = CodeBlock.of("$N", locals.passes());
    CodeBlock view =
        ending
            .inner()
            .map(
                inner ->
                    CodeBlock.of(
                        "($1N, $2N) -> $3T.trace($1N, $2N, $4L)",
                        locals.stream(),
                        locals.opened(),
                        inner,
                        passes))
            .orElse(passes);
    return returned(ending, locals, Optional.of(view));
  }

  private static CodeBlock returned(
      Ending.ByResult ending, LocalNames locals, Optional<CodeBlock> more) {
    return CodeBlock.builder()
        .addStatement(
            "return $T.$N($N, $N$L)",
            ending.adapter(),
            ending.method(),
            locals.result(),
            locals.call(),
            more.map(argument -> CodeBlock.of(",$W$L", argument)).orElse(CodeBlock.of("")))
        .build();
  }

  /** What makes a result, given a stream call, a view that reports to it. */
  static CodeBlock view(
      ClassName adapter, Optional<ClassName> inner, LocalNames locals, String part) {
    return inner
        .map(
            stream ->
                CodeBlock.of(
                    "($1N, $2N) -> $3T.traceStream($1N, $2N, $4T::trace)",
                    locals.future(),
                    part,
                    adapter,
                    stream))
        .orElseGet(() -> CodeBlock.of("$T::trace", adapter));
  }
}
