// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.CodeBlock;

/**
 * Constant values as Java writes them. A string's literal is one line of ASCII, whatever is in the
 * string: line breaks of any script would end a line of the generated source.
 */
final class Literals {

  private Literals() {}

  /** The literal of a {@code String}, {@code Boolean}, {@code Long} or {@code Double}. */
  static CodeBlock of(Object value) {
    if (value instanceof String text) {
      return CodeBlock.of("$L", quoted(text));
    }
    return value instanceof Long ? CodeBlock.of("$LL", value) : CodeBlock.of("$L", value);
  }

  private static String quoted(String text) {
    StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i), literal);
    }
    return literal.append('"').toString();
  }

  private static void append(char c, StringBuilder literal) {
    switch (c) {
      case '"' -> literal.append("\\\"");
      case '\\' -> literal.append("\\\\");
      case '\n' -> literal.append("\\n");
      case '\r' -> literal.append("\\r");
      case '\t' -> literal.append("\\t");
      default -> {
        if (c >= ' ' && c <= '~') {
          literal.append(c);
        } else {
          literal.append("\\u%04x".formatted((int) c));
        }
      }
    }
  }
}
