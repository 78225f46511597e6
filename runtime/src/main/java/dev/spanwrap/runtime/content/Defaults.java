// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * What the properties of a fresh object are, for {@code @JsonInclude(NON_DEFAULT)} on its class.
 *
 * @param <T> the class
 */
public final class Defaults<T> {
  private final Callable<? extends T> constructor;
  private volatile @Nullable T fresh;

  private Defaults(Callable<? extends T> constructor) {
    this.constructor = constructor;
  }

  /**
   * Returns the defaults of a class; a fresh object is made when it is needed first.
   *
   * @param constructor makes it
   * @param <T> the class
   * @return the defaults
   */
  public static <T> Defaults<T> of(Callable<? extends T> constructor) {
    return new Defaults<>(constructor);
  }

  /**
   * Leaves out what a fresh object has, too.
   *
   * @param getter reads the property
   * @return the omission
   */
  public Omission<Object> omission(ContentGetter<? super T, ?> getter) {
    return value -> {
      try {
        return Objects.deepEquals(value, getter.get(fresh()));
      } catch (Exception none) {
        return value == null;
      }
    };
  }

  /**
   * Reads a property as null if a fresh object has the same.
   *
   * @param getter reads the property
   * @param <V> the property's type
   * @return a getter
   */
  public <V> ContentGetter<T, V> unlessFresh(ContentGetter<? super T, ? extends V> getter) {
    return owner -> {
      V value = getter.get(owner);
      return omission(getter).omits(value) ? null : value;
    };
  }

  private T fresh() throws Exception {
    T made = fresh;
    if (made == null) {
      made = constructor.call();
      fresh = made;
    }
    return made;
  }
}
