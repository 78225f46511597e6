// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.common.AttributeType;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns captured values into attribute values of the key's type. */
final class AttributeValues {
  private AttributeValues() {}

  /**
   * Returns {@code value} as an attribute of {@code type}, a snapshot; null if there is nothing to
   * record.
   *
   * @throws IllegalArgumentException if the value is of a shape that the type cannot hold
   */
  static @Nullable Object of(AttributeType type, Object value, int maxLength) {
    Object present = present(value);
    if (present == null) {
      return null;
    }
    return switch (type) {
      case STRING -> truncate(text(present), maxLength);
      case BOOLEAN -> flag(present);
      case LONG -> integer(present);
      case DOUBLE -> number(present);
      case STRING_ARRAY -> list(AttributeType.STRING, present, maxLength);
      case BOOLEAN_ARRAY -> list(AttributeType.BOOLEAN, present, maxLength);
      case LONG_ARRAY -> list(AttributeType.LONG, present, maxLength);
      case DOUBLE_ARRAY -> list(AttributeType.DOUBLE, present, maxLength);
      default -> throw mismatch(type.name(), present);
    };
  }

  /** Passes {@code value} on, or its elements if it is a collection or an array; never null. */
  static void forEach(Object value, Consumer<Object> action) {
    Object present = present(value);
    if (present instanceof Collection<?> collection) {
      for (Object element : collection) {
        if (element != null) {
          action.accept(element);
        }
      }
    } else if (present != null && present.getClass().isArray()) {
      forEach(ArrayViews.of(present), action);
    } else if (present != null) {
      action.accept(present);
    }
  }

  static long integer(Object value) {
    if (value instanceof Long number) {
      return number;
    }
    if (value instanceof Integer
        || value instanceof Short
        || value instanceof Byte
        || value instanceof AtomicInteger
        || value instanceof AtomicLong) {
      return ((Number) value).longValue();
    }
    if (value instanceof BigInteger number && number.bitLength() < Long.SIZE) {
      return number.longValue();
    }
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      if (number == Math.rint(number) && Math.abs(number) <= 1L << 53) {
        return (long) number;
      }
    }
    throw mismatch("an integer", value);
  }

  static double number(Object value) {
    if (value instanceof Duration duration) {
      return duration.getSeconds() + duration.getNano() / 1e9;
    }
    if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
      return number.doubleValue();
    }
    throw mismatch("a finite number", value);
  }

  /**
   * Cuts {@code text} to {@code maxLength} characters, the last an ellipsis, between characters.
   */
  static String truncate(String text, int maxLength) {
    if (text.length() <= maxLength) {
      return text;
    }
    int end = maxLength - 1;
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + '…';
  }

  private static String text(Object value) {
    if (value instanceof CharSequence
        || value instanceof Number
        || value instanceof Character
        || value instanceof Boolean
        || value instanceof UUID
        || value instanceof URI
        || value instanceof Path
        || value instanceof Instant
        || value instanceof Duration) {
      return value.toString();
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof Class<?> type) {
      return type.getName();
    }
    throw mismatch("a text", value);
  }

  private static boolean flag(Object value) {
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw mismatch("a boolean", value);
  }

  private static List<Object> list(AttributeType type, Object value, int maxLength) {
    List<Object> converted = new ArrayList<>();
    forEach(
        value,
        element -> {
          Object attribute = of(type, element, maxLength);
          if (attribute != null) {
            converted.add(attribute);
          }
        });
    return converted;
  }

  /** Returns what an optional holds, perhaps null, and everything else as it is. */
  private static @Nullable Object present(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.isPresent() ? present(optional.get()) : null;
    }
    if (value instanceof OptionalInt optional) {
      return optional.isPresent() ? optional.getAsInt() : null;
    }
    if (value instanceof OptionalLong optional) {
      return optional.isPresent() ? optional.getAsLong() : null;
    }
    if (value instanceof OptionalDouble optional) {
      return optional.isPresent() ? optional.getAsDouble() : null;
    }
    return value;
  }

  private static IllegalArgumentException mismatch(String expected, Object value) {
    return new IllegalArgumentException(
        "Expected " + expected + ", but got a " + value.getClass().getName());
  }
}
