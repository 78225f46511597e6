// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The groups of several files in one registry: what several define or emit under one name is there
 * once, as weaver asks.
 */
final class MergedGroups {
  private final Map<String, Map<String, Object>> definitions = new TreeMap<>();
  private final List<Map<String, Object>> spans = new ArrayList<>();
  private final Map<String, Map<String, Object>> metrics = new TreeMap<>();
  private final Map<String, Map<String, Object>> events = new TreeMap<>();

  MergedGroups() {
    own("spanwrap.outcome", "string", "How the call ended, if it neither succeeded nor failed.");
    own("spanwrap.stream.elements", "int", "How many elements the stream had.");
    own(
        "spanwrap.stream.time_to_first_element",
        "double",
        "Time from the call to the first element, in seconds.");
  }

  private void own(String id, String type, String brief) {
    Map<String, Object> definition = new LinkedHashMap<>();
    definition.put("id", id);
    definition.put("type", type);
    definition.put("stability", "development");
    definition.put("brief", brief);
    if (id.equals("spanwrap.outcome")) {
      definition.put("examples", List.of("cancelled", "abandoned", "incomplete"));
    }
    definitions.put(id, definition);
  }

  /**
   * Adds the groups of one file.
   *
   * @throws IllegalArgumentException if it gives an attribute another type than a file before
   */
  void add(Map<String, Object> document) {
    for (Map<String, Object> group : maps(document.get("groups"))) {
      String id = String.valueOf(group.get("id"));
      switch (String.valueOf(group.get("type"))) {
        case "metric" -> merge(metrics, "metric.", "metric_name", group);
        case "event" -> merge(events, "event.", "name", group);
        case "attribute_group" -> {
          if (id.startsWith("registry.")) {
            maps(group.get("attributes")).forEach(this::define);
          } else {
            spans.add(group);
          }
        }
        default -> spans.add(group);
      }
    }
  }

  private void define(Map<String, Object> attribute) {
    String id = String.valueOf(attribute.get("id"));
    Map<String, Object> before = definitions.putIfAbsent(id, attribute);
    if (before != null && !String.valueOf(before.get("type")).equals(attribute.get("type"))) {
      throw new IllegalArgumentException(
          "An attribute has one type in a registry, but %s is captured as %s and as %s. Give one of them another key."
              .formatted(id, before.get("type"), attribute.get("type")));
    }
  }

  private static void merge(
      Map<String, Map<String, Object>> all, String prefix, String key, Map<String, Object> group) {
    String name = String.valueOf(group.get(key));
    Map<String, Object> merged =
        all.computeIfAbsent(
            name,
            absent -> {
              Map<String, Object> first = new LinkedHashMap<>(group);
              first.put("id", prefix + name);
              first.put("attributes", List.of());
              return first;
            });
    Map<String, Map<String, Object>> attributes = new TreeMap<>();
    maps(merged.get("attributes")).forEach(one -> attributes.put(ref(one), one));
    maps(group.get("attributes"))
        .forEach(one -> attributes.merge(ref(one), one, MergedGroups::either));
    merged.put("attributes", List.copyOf(attributes.values()));
  }

  /** What holds wherever the attribute is: no value that only one call has. */
  private static Map<String, Object> either(Map<String, Object> one, Map<String, Object> other) {
    Map<String, Object> both = new LinkedHashMap<>(one);
    both.values().removeIf(value -> !other.containsValue(value));
    both.putIfAbsent("requirement_level", "recommended");
    return both;
  }

  private static String ref(Map<String, Object> attribute) {
    return String.valueOf(attribute.get("ref"));
  }

  List<Map<String, Object>> toYaml() {
    Map<String, Object> registry = new LinkedHashMap<>();
    registry.put("id", "registry.spanwrap");
    registry.put("type", "attribute_group");
    registry.put("brief", "What is recorded beyond the conventions.");
    registry.put("attributes", List.copyOf(definitions.values()));
    List<Map<String, Object>> groups = new ArrayList<>();
    groups.add(registry);
    groups.addAll(spans);
    groups.addAll(metrics.values());
    groups.addAll(events.values());
    return groups;
  }

  @SuppressWarnings("unchecked") // as the reader makes them
  private static List<Map<String, Object>> maps(@Nullable Object list) {
    return list == null ? List.of() : (List<Map<String, Object>>) list;
  }
}
