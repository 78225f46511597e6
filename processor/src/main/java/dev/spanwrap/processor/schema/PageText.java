// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The text of the page: spans by interface, then metrics and events of all. */
final class PageText {
  private static final String INTRODUCTION =
      """
      # Telemetry

      What calls of the traced interfaces can emit. Written by Spanwrap from the annotations: do not
      edit it, change those.

      """;

  private final StringBuilder spans = new StringBuilder();
  private final Map<String, Merged> metrics = new TreeMap<>();
  private final Map<String, Merged> events = new TreeMap<>();

  /** What several interfaces emit under one name. */
  private record Merged(String columns, String brief, Set<String> attributes) {}

  /** Adds the schema of the interface {@code name}. */
  void add(String name, Map<String, Object> document) {
    spans.append("## ").append(name).append("\n\n");
    for (Map<String, Object> group : maps(document.get("groups"))) {
      switch (text(group, "type")) {
        case "span" -> span(group, "span." + name + '.', kind(group));
        case "attribute_group" -> attributeGroup(name, group);
        case "metric" ->
            merge(
                metrics,
                text(group, "metric_name"),
                "%s | %s".formatted(text(group, "instrument"), text(group, "unit")),
                group);
        case "event" -> merge(events, text(group, "name"), "", group);
        default -> {
          // Nothing else is written.
        }
      }
    }
  }

  private void attributeGroup(String name, Map<String, Object> group) {
    if (text(group, "id").startsWith("attributes.")) {
      span(group, "attributes." + name + '.', "");
    }
  }

  private static String kind(Map<String, Object> group) {
    return " (" + text(group, "span_kind") + ')';
  }

  private void span(Map<String, Object> group, String prefix, String kind) {
    spans
        .append("### ")
        .append(escaped(member(text(group, "id"), prefix)))
        .append(kind)
        .append("\n\n")
        .append(escaped(text(group, "brief")))
        .append(' ')
        .append(text(group, "note"))
        .append("\n\n| attribute | requirement | value |\n|---|---|---|\n");
    for (Map<String, Object> attribute : maps(group.get("attributes"))) {
      spans
          .append("| `")
          .append(text(attribute, "ref"))
          .append("` | ")
          .append(requirement(attribute.get("requirement_level")))
          .append(" | ")
          .append(value(attribute))
          .append(" |\n");
    }
    spans.append('\n');
  }

  /** The method that a group is of; all, where it is of none. */
  private static String member(String id, String prefix) {
    return id.length() < prefix.length() ? "All methods" : id.substring(prefix.length());
  }

  private static String requirement(@Nullable Object level) {
    if (level instanceof Map<?, ?> condition) {
      Map.Entry<?, ?> only = condition.entrySet().iterator().next();
      return cell(only.getKey() + ": " + only.getValue());
    }
    return cell(String.valueOf(level));
  }

  private static String value(Map<String, Object> attribute) {
    return attribute.get("examples") instanceof List<?> examples
        ? '`' + cell(String.valueOf(examples.get(0))) + '`'
        : cell(text(attribute, "note"));
  }

  private static void merge(
      Map<String, Merged> all, String name, String columns, Map<String, Object> group) {
    String note = text(group, "note");
    String brief = text(group, "brief") + (note.isEmpty() ? "" : ' ' + note);
    Merged merged =
        all.computeIfAbsent(name, key -> new Merged(columns, brief, new LinkedHashSet<>()));
    for (Map<String, Object> attribute : maps(group.get("attributes"))) {
      merged.attributes().add('`' + text(attribute, "ref") + '`');
    }
  }

  @Override
  public String toString() {
    StringBuilder page = new StringBuilder(INTRODUCTION).append(spans);
    if (!metrics.isEmpty()) {
      page.append(
          "## Metrics\n\n| metric | instrument | unit | what | by |\n|---|---|---|---|---|\n");
      metrics.forEach((name, it) -> row(page, name, it, " | " + cell(it.columns(), false)));
    }
    if (!events.isEmpty()) {
      page.append("\n## Events\n\n| event | what | attributes |\n|---|---|---|\n");
      events.forEach((name, it) -> row(page, name, it, ""));
    }
    return page.toString();
  }

  private static void row(StringBuilder page, String name, Merged merged, String columns) {
    List<String> attributes = new ArrayList<>(merged.attributes());
    attributes.sort(null);
    page.append("| `")
        .append(name)
        .append('`')
        .append(columns)
        .append(" | ")
        .append(cell(merged.brief()))
        .append(" | ")
        .append(String.join(", ", attributes))
        .append(" |\n");
  }

  private static String cell(String text) {
    return cell(text, true);
  }

  private static String cell(String text, boolean bars) {
    String line = text.replaceAll("\\s+", " ");
    return bars ? line.replace("|", "\\|") : line;
  }

  private static String escaped(String text) {
    return text.replace("<", "&lt;");
  }

  private static String text(Map<String, Object> map, String key) {
    Object value = map.get(key);
    return value == null ? "" : value.toString();
  }

  @SuppressWarnings("unchecked") // as the reader makes them
  private static List<Map<String, Object>> maps(@Nullable Object list) {
    return list == null ? List.of() : (List<Map<String, Object>>) list;
  }
}
