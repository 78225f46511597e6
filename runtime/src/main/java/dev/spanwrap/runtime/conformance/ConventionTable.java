// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.conformance;

import dev.spanwrap.runtime.GenAiConventions;
import io.opentelemetry.api.trace.SpanKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One state of the GenAI conventions: the types of all attributes, and what spans, metrics and
 * events have. {@code later} has the types of attributes that came after it, which whoever captures
 * them gets beside it; none where the state is meant to the letter.
 */
record ConventionTable(
    String name,
    Map<String, ValueType> types,
    Map<String, ValueType> later,
    List<SpanRule> spans,
    Map<String, MetricRule> metrics,
    Map<String, EventRule> events) {

  static ConventionTable of(GenAiConventions conventions) {
    return switch (conventions) {
      case V1_41 -> ReleasedTable.TABLE;
      case LATEST -> LatestTable.TABLE;
    };
  }

  /** Returns the type of an attribute; null if the conventions do not know it. */
  @Nullable ValueType type(String key) {
    ValueType type = types.get(key);
    return type != null ? type : types.get(key.substring(0, key.lastIndexOf('.') + 1));
  }

  /** Returns the type of an attribute that came after this state; null if none did. */
  @Nullable ValueType laterType(String key) {
    ValueType type = later.get(key);
    return type != null ? type : later.get(key.substring(0, key.lastIndexOf('.') + 1));
  }

  /** Returns this state and what came later. */
  ConventionTable andLater(Map<String, ValueType> later) {
    return new ConventionTable(name, types, later, spans, metrics, events);
  }

  /** Returns the type of span that an operation has, preferably under its kind. */
  Optional<SpanRule> span(String operation, SpanKind kind) {
    List<SpanRule> rules =
        spans.stream().filter(rule -> rule.operations().contains(operation)).toList();
    return rules.stream()
        .filter(rule -> rule.kinds().contains(kind))
        .findFirst()
        .or(() -> rules.stream().findFirst());
  }

  /** Whether {@code key} holds what was said. */
  boolean isContent(String key) {
    return spans.stream().anyMatch(rule -> rule.attributes().isOptIn(key))
        || (laterType(key) != null && LatestTable.TABLE.isContent(key));
  }

  /** Returns types for lists of keys, separated by white space. */
  static Map<String, ValueType> types(Map<ValueType, String> keys) {
    Map<String, ValueType> types = new TreeMap<>();
    keys.forEach(
        (type, list) -> {
          for (String key : list.strip().split("\\s+", -1)) {
            types.put(key, type);
          }
        });
    return Map.copyOf(types);
  }
}
