// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.spanwrap.annotations.Aggregate;
import dev.spanwrap.processor.model.Capture;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** Generates the constants that hold the keys of captures. */
final class KeyGenerator {

  private KeyGenerator() {}

  static FieldSpec generate(NamedCapture named) {
    return FieldSpec.builder(
            RuntimeTypes.CAPTURE_KEY,
            named.key(),
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer(key(named.capture()))
        .build();
  }

  /** An expression that makes the key: {@code CaptureKey.integer("tokens").sum()}. */
  static CodeBlock key(Capture capture) {
    CodeBlock key =
        CodeBlock.of(
            "$T.$N($L)",
            RuntimeTypes.CAPTURE_KEY,
            capture.kind().name().toLowerCase(Locale.ROOT),
            Literals.of(capture.key()));
    return capture.aggregate() == Aggregate.LAST
        ? key
        : CodeBlock.of("$L.$N()", key, capture.aggregate().name().toLowerCase(Locale.ROOT));
  }
}
