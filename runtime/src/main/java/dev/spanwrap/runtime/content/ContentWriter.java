// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

/**
 * Writes values of one type as content: exactly one value for each call, be it an object, an array,
 * a text, a number or a marker.
 *
 * @param <T> the type that it writes
 */
@FunctionalInterface
public interface ContentWriter<T> {
  /**
   * Writes {@code value}.
   *
   * @param value what to write, never null: the output writes nulls itself
   * @param out where to write it; not to be kept
   * @throws Exception what reading the value throws; the output marks the place and goes on
   */
  void write(T value, ContentOutput out) throws Exception;
}
