// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.schema;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The attributes of a signal, sorted by key; what is put first stays. */
final class Attributes {
  private final Map<String, Attribute> byKey = new TreeMap<>();

  void put(Attribute attribute) {
    byKey.putIfAbsent(attribute.key(), attribute);
  }

  boolean has(String key) {
    return byKey.containsKey(key);
  }

  /** Puts those of {@code keys} that {@code others} have. */
  void putAll(Attributes others, List<String> keys) {
    for (String key : keys) {
      Attribute attribute = others.byKey.get(key);
      if (attribute != null) {
        put(attribute);
      }
    }
  }

  void putAll(Attributes others) {
    others.byKey.values().forEach(this::put);
  }

  /** Those that somebody must have asked for. */
  Attributes optIn() {
    Attributes asked = new Attributes();
    byKey.values().stream()
        .filter(attribute -> attribute.requirement().equals(Requirement.OPT_IN))
        .forEach(asked::put);
    return asked;
  }

  boolean isEmpty() {
    return byKey.isEmpty();
  }

  List<Map<String, Object>> toYaml() {
    return byKey.values().stream().map(Attribute::reference).toList();
  }

  /** The definitions of those that nobody else defines. */
  List<Map<String, Object>> definitions() {
    return byKey.values().stream()
        .filter(attribute -> !attribute.isDefined())
        .map(Attribute::definition)
        .toList();
  }
}
