// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.spanwrap.processor.model.Capture;
import dev.spanwrap.processor.model.CaptureSource;

/** The statement that records a capture on a call. */
final class Captures {

  private Captures() {}

  static CodeBlock set(String call, NamedCapture capture, CodeBlock root, ClassName wrapper) {
    return CodeBlock.builder()
        .addStatement(
            "$N.$L($N,$W$L)",
            call,
            capture.capture().content().isPresent() ? "content" : "set",
            capture.key(),
            capture.value().arguments(root, wrapper))
        .build();
  }

  /** The value of a constant capture. */
  static CodeBlock constant(Capture capture) {
    return Literals.of(((CaptureSource.Constant) capture.source()).value());
  }
}
