// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Writes the numbers of the JDK. */
final class JdkNumbers {
  private JdkNumbers() {}

  /** Writes {@code value} if it is a number of the JDK, and returns whether it was. */
  static boolean write(Object value, ContentOutput out) {
    if (value instanceof Number && AnnotatedClass.isOf(value)) {
      return false;
    }
    if (value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof Byte
        || value instanceof AtomicInteger
        || value instanceof AtomicLong) {
      out.number(((Number) value).longValue());
    } else if (value instanceof Double number) {
      out.number(number.doubleValue());
    } else if (value instanceof Float number) {
      out.number(number.floatValue());
    } else if (value instanceof BigDecimal number) {
      out.number(number);
    } else if (value instanceof BigInteger number) {
      out.number(number);
    } else if (value instanceof Number number) {
      return adder(number, out);
    } else {
      return optional(value, out);
    }
    return true;
  }

  private static boolean adder(Number number, ContentOutput out) {
    if (!JdkText.isOfJdk(number.getClass())) {
      return false;
    }
    String literal = number.toString();
    if (Numbers.isLiteral(literal)) {
      out.literal(literal);
    } else {
      out.text(literal);
    }
    return true;
  }

  private static boolean optional(Object value, ContentOutput out) {
    if (value instanceof OptionalInt number) {
      if (number.isPresent()) {
        out.number(number.getAsInt());
        return true;
      }
    } else if (value instanceof OptionalLong number) {
      if (number.isPresent()) {
        out.number(number.getAsLong());
        return true;
      }
    } else if (value instanceof OptionalDouble number) {
      if (number.isPresent()) {
        out.number(number.getAsDouble());
        return true;
      }
    } else {
      return false;
    }
    out.nothing();
    return true;
  }
}
