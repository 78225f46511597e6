// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.spanwrap.annotations.Aggregate;
import dev.spanwrap.processor.model.Capture;
import java.util.Locale;

/** Generates the keys of captures: {@code CaptureKey.integer("tokens").sum()}. */
final class KeyGenerator {

  private KeyGenerator() {}

  /** The constant that holds a capture's key. */
  static FieldSpec generate(NamedCapture named) {
    Capture capture = named.capture();
    return Constants.call(
        RuntimeTypes.CAPTURE_KEY,
        named.key(),
        factory(capture),
        Literals.of(capture.key()),
        aggregate(capture));
  }

  /** An expression that makes a capture's key. */
  static CodeBlock expression(Capture capture) {
    return CodeBlock.of(
        "$L($L)$L", factory(capture), Literals.of(capture.key()), aggregate(capture));
  }

  private static CodeBlock factory(Capture capture) {
    return CodeBlock.of(
        "$T.$N", RuntimeTypes.CAPTURE_KEY, capture.kind().name().toLowerCase(Locale.ROOT));
  }

  private static CodeBlock aggregate(Capture capture) {
    return capture.aggregate() == Aggregate.LAST
        ? CodeBlock.of("")
        : CodeBlock.of(".$N()", capture.aggregate().name().toLowerCase(Locale.ROOT));
  }
}
