// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.conformance;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The attributes of a signal by key, with how much they are wanted; a key that ends in a dot stands
 * for all that begin with it.
 */
record AttributeRules(Map<String, Level> levels) {

  /** Returns the rules for lists of keys, separated by white space. */
  static AttributeRules of(String required, String optional, String optIn) {
    Map<String, Level> levels = new LinkedHashMap<>();
    put(levels, required, Level.REQUIRED);
    put(levels, optional, Level.OPTIONAL);
    put(levels, optIn, Level.OPT_IN);
    return new AttributeRules(Map.copyOf(levels));
  }

  private static void put(Map<String, Level> levels, String keys, Level level) {
    for (String key : keys.strip().split("\\s+", -1)) {
      if (!key.isEmpty()) {
        levels.put(key, level);
      }
    }
  }

  /** Whether {@code key} is one of them. */
  boolean has(String key) {
    return levels.containsKey(key) || levels.containsKey(prefix(key));
  }

  /** Whether {@code key} is one of those that somebody must have asked for. */
  boolean isOptIn(String key) {
    return levels.get(key) == Level.OPT_IN || levels.get(prefix(key)) == Level.OPT_IN;
  }

  private static String prefix(String key) {
    return key.substring(0, key.lastIndexOf('.') + 1);
  }
}
