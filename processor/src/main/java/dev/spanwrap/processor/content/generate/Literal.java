// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.generate;

import com.palantir.javapoet.CodeBlock;

/** Strings as literals of Java, whatever is in them: also line separators and lone surrogates. */
final class Literal {
  private Literal() {}

  static CodeBlock of(String text) {
    StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i), literal);
    }
    return CodeBlock.of("$L", literal.append('"'));
  }

  private static void append(char c, StringBuilder to) {
    int known = "\b\t\n\f\r\"\\".indexOf(c);
    if (known >= 0) {
      to.append('\\').append("btnfr\"\\".charAt(known));
    } else if (c < ' ') {
      to.append(String.format("\\%03o", (int) c));
    } else if (c < 0x7f || Character.isLetterOrDigit(c)) {
      to.append(c);
    } else {
      to.append(String.format("\\u%04x", (int) c));
    }
  }
}
