// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Declares the wrapper's constants. */
final class Constants {

  private Constants() {}

  /** A constant that a chain of calls makes. */
  static FieldSpec chain(ClassName type, String name, CodeBlock start, List<CodeBlock> calls) {
    return declare(
        type, name, CodeBlock.of("$>$>$L$<$<", Layout.chain(before(type, name), start, calls)));
  }

  /** A constant that one call with one argument makes. */
  static FieldSpec call(
      TypeName type, String name, CodeBlock method, CodeBlock argument, CodeBlock rest) {
    CodeBlock line = CodeBlock.of("$L($L)$L", method, argument, rest);
    return declare(
        type,
        name,
        Layout.fits(before(type, name), line)
            ? line
            : CodeBlock.of("$L($>$>\n$L)$L$<$<", method, argument, rest));
  }

  /** Two arguments for {@link #call}: on one line, or each on a line of its own. */
  static CodeBlock arguments(CodeBlock first, CodeBlock second) {
    CodeBlock line = CodeBlock.of("$L, $L", first, second);
    return Layout.fits("      ", line) ? line : CodeBlock.of("$L,\n$L", first, second);
  }

  private static String before(TypeName type, String name) {
    return "  private static final %s %s = ".formatted(Layout.shown(type), name);
  }

  private static FieldSpec declare(TypeName type, String name, CodeBlock value) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(value)
        .build();
  }
}
