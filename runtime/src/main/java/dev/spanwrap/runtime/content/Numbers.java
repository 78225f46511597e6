// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import io.opentelemetry.api.common.Value;
import java.math.BigDecimal;

/** What becomes of literals of JSON: of numbers that a value cannot hold, text. */
final class Numbers {
  private Numbers() {}

  /** Returns whether {@code text} is spelled as JSON spells a number. */
  static boolean isLiteral(String text) {
    int i = text.startsWith("-") ? 1 : 0;
    int digits = digits(text, i);
    if (digits == 0 || (digits > 1 && text.charAt(i) == '0')) {
      return false;
    }
    i += digits;
    if (i < text.length() && text.charAt(i) == '.') {
      digits = digits(text, i + 1);
      if (digits == 0) {
        return false;
      }
      i += digits + 1;
    }
    if (i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
      i++;
      if (i < text.length() && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
        i++;
      }
      digits = digits(text, i);
      if (digits == 0) {
        return false;
      }
      i += digits;
    }
    return i == text.length();
  }

  /** Returns what a literal of JSON says. */
  static Value<?> literal(String literal) {
    return switch (literal) {
      case "null" -> Value.empty();
      case "true" -> Value.of(true);
      case "false" -> Value.of(false);
      default -> value(literal);
    };
  }

  /** Returns a long, a double that reads back as the same number, or else the literal as text. */
  private static Value<?> value(String literal) {
    if (literal.length() < 20 && digits(literal, literal.startsWith("-") ? 1 : 0) > 0) {
      try {
        return Value.of(Long.parseLong(literal));
      } catch (NumberFormatException notAnInteger) {
        // Read below.
      }
    }
    double number = Double.parseDouble(literal);
    if (literal.length() <= 40
        && Double.isFinite(number)
        && new BigDecimal(Double.toString(number)).compareTo(new BigDecimal(literal)) == 0) {
      return Value.of(number);
    }
    return Value.of(literal);
  }

  private static int digits(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i - from;
  }
}
