// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.spanwrap.annotations.Aggregate;
import dev.spanwrap.processor.content.ContentMethods;
import dev.spanwrap.processor.model.Capture;
import dev.spanwrap.processor.model.CapturedContent;
import java.util.Locale;

/** Generates the keys of captures: {@code CaptureKey.integer("tokens").sum()}. */
final class KeyGenerator {

  private KeyGenerator() {}

  /** The constant that holds a capture's key. */
  static FieldSpec generate(NamedCapture named, ContentMethods contents) {
    Capture capture = named.capture();
    if (capture.content().isPresent()) {
      return content(named, capture.content().get(), contents);
    }
    return Constants.call(
        RuntimeTypes.CAPTURE_KEY,
        named.key(),
        factory(capture),
        Literals.of(capture.key()),
        aggregate(capture));
  }

  private static FieldSpec content(
      NamedCapture named, CapturedContent content, ContentMethods contents) {
    TypeName type =
        ParameterizedTypeName.get(
            RuntimeTypes.CONTENT_KEY, ContentMethods.writtenType(content.model()));
    String factory =
        switch (named.capture().aggregate()) {
          case FIRST -> "first";
          case SUM -> "sum";
          case LAST, COUNT, MAX -> "of";
        };
    return Constants.call(
            type,
            named.key(),
            CodeBlock.of("$T.$L", RuntimeTypes.CONTENT_KEY, factory),
            Constants.arguments(
                Literals.of(named.capture().key()), contents.writer(content.model())),
            CodeBlock.of(""))
        .toBuilder()
        .addAnnotations(Lint.suppress(content.suppressions()))
        .build();
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
