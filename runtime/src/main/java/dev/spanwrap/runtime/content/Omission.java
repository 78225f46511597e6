// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides which values of a property are left out, as {@code @JsonInclude} says it.
 *
 * @param <V> the type of the property
 */
@FunctionalInterface
public interface Omission<V> {
  /**
   * Returns whether a property with this value is left out.
   *
   * @param value the value, or null
   * @return true to leave it out
   */
  boolean omits(@Nullable V value);

  /**
   * Leaves out null: {@code NON_NULL}.
   *
   * @return the omission
   */
  static Omission<Object> nulls() {
    return Objects::isNull;
  }

  /**
   * Leaves out null and what refers to nothing: {@code NON_ABSENT}.
   *
   * @return the omission
   */
  static Omission<Object> absent() {
    return value -> value == null || Emptiness.isAbsent(value);
  }

  /**
   * Leaves out null, what refers to nothing, empty text and empty containers: {@code NON_EMPTY}.
   *
   * @return the omission
   */
  static Omission<Object> empty() {
    return value -> value == null || Emptiness.isEmpty(value);
  }

  /**
   * Leaves out null and one value: {@code NON_DEFAULT}.
   *
   * @param value the value to leave out, compared by {@code equals}
   * @return the omission
   */
  static Omission<Object> nullOr(Object value) {
    return candidate -> candidate == null || candidate.equals(value);
  }

  /**
   * Leaves out null, and a map or an {@code Optional} of which nothing is left.
   *
   * @param content which values inside are left out
   * @param <V> the type of the values inside
   * @return the omission
   */
  static <V> Omission<Object> empty(Omission<? super V> content) {
    return value -> value == null || Emptiness.isEmpty(value, content);
  }

  /**
   * Leaves out null, and a value of which another one that it leads to is left out.
   *
   * @param getter leads to the other value
   * @param omission decides about it
   * @param <T> the type of the value
   * @param <V> the type of the other value
   * @return the omission; what throws is not left out, so that it can be marked
   */
  static <T, V> Omission<T> through(
      ContentGetter<? super T, ? extends V> getter, Omission<? super V> omission) {
    return value -> {
      try {
        return value == null || omission.omits(getter.get(value));
      } catch (Exception failure) {
        return false;
      }
    };
  }
}
