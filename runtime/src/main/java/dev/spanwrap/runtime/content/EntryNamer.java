// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import org.jspecify.annotations.Nullable;

/**
 * Names the entries of a map.
 *
 * @param <K> the type of the map's keys
 */
@FunctionalInterface
public interface EntryNamer<K> {
  /**
   * Returns the name of an entry.
   *
   * @param key the entry's key, never null
   * @return the name; null stands for a key that has none
   * @throws Exception what reading the key throws; the output marks the place and goes on
   */
  @Nullable String name(K key) throws Exception;
}
