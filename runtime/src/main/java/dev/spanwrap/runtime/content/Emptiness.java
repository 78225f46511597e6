// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import java.net.URI;
import java.net.URL;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows which values count as absent or empty. */
final class Emptiness {
  private Emptiness() {}

  static boolean isAbsent(Object value) {
    return (value instanceof Optional<?> optional && optional.isEmpty())
        || (value instanceof AtomicReference<?> reference && reference.get() == null)
        || (value instanceof OptionalInt number && number.isEmpty())
        || (value instanceof OptionalLong wide && wide.isEmpty())
        || (value instanceof OptionalDouble floating && floating.isEmpty());
  }

  static boolean isEmpty(Object value) {
    return isAbsent(value) || isEmptyContainer(value) || isEmptyText(value) || isNilId(value);
  }

  /** Returns whether {@code value} is empty, or holds only what {@code content} leaves out. */
  static <V> boolean isEmpty(Object value, Omission<? super V> content) {
    if (isEmpty(value)) {
      return true;
    }
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().allMatch(inside -> omits(content, inside));
    }
    if (value instanceof Optional<?> optional) {
      return omits(content, optional.orElse(null));
    }
    return value instanceof AtomicReference<?> reference && omits(content, reference.get());
  }

  @SuppressWarnings("unchecked") // generated code says the type of what is inside
  private static <V> boolean omits(Omission<? super V> content, @Nullable Object inside) {
    return content.omits((V) inside);
  }

  private static boolean isEmptyContainer(Object value) {
    return (value instanceof Collection<?> values && values.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty())
        || (value instanceof Object[] array && array.length == 0)
        || PrimitiveArrays.length(value) == 0;
  }

  private static boolean isEmptyText(Object value) {
    if (value instanceof CharSequence text) {
      return JdkText.isKnown(text) && text.isEmpty();
    }
    return (value instanceof URI
            || value instanceof URL
            || value instanceof Locale
            || value instanceof Pattern)
        && value.toString().isEmpty();
  }

  private static boolean isNilId(Object value) {
    return value instanceof UUID id
        && id.getMostSignificantBits() == 0
        && id.getLeastSignificantBits() == 0;
  }
}
