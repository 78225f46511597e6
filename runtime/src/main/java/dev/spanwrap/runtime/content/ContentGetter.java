// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import org.jspecify.annotations.Nullable;

/**
 * Reads one property of an object that is written as content.
 *
 * @param <T> the type of the object
 * @param <V> the type of the property
 */
@FunctionalInterface
public interface ContentGetter<T, V> {
  /**
   * Returns the property's value.
   *
   * @param owner the object
   * @return the value, or null
   * @throws Exception what the property throws; the output marks it and goes on with the next one
   */
  @Nullable V get(T owner) throws Exception;
}
