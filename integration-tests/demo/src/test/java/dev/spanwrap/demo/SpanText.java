// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo;

import dev.spanwrap.demo.trace.SpanTree;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.TreeMap;

/**
 * Spans with all that they carry as text, for comparison: placeholders for what differs from run to
 * run.
 */
final class SpanText {

  private SpanText() {}

  static String of(List<SpanData> spans) {
    SpanTree tree = SpanTree.of(spans);
    StringBuilder text = new StringBuilder();
    for (SpanData root : tree.roots()) {
      for (SpanTree.Row row : tree.rows(root)) {
        add(text, "  ".repeat(row.guide().length() / 3), row.span());
      }
    }
    return text.toString();
  }

  private static void add(StringBuilder text, String indent, SpanData span) {
    text.append(indent)
        .append(span.getName())
        .append(" (" + span.getKind() + ", " + span.getStatus().getStatusCode() + ")\n");
    add(text, indent, span.getAttributes());
    for (EventData event : span.getEvents()) {
      text.append(indent).append("    event ").append(event.getName()).append('\n');
      add(text, indent + "  ", event.getAttributes());
    }
    span.getLinks().forEach(link -> text.append(indent).append("    link\n"));
    if (!span.getStatus().getDescription().isEmpty()) {
      text.append(indent + "    status: " + span.getStatus().getDescription() + "\n");
    }
  }

  private static void add(StringBuilder text, String indent, Attributes attributes) {
    TreeMap<String, String> sorted = new TreeMap<>();
    attributes.forEach((key, value) -> sorted.put(key.getKey(), value(key.getKey(), value)));
    sorted.forEach((key, value) -> text.append(indent + "    " + key + " = " + value + "\n"));
  }

  private static String value(String key, Object value) {
    return switch (key) {
      case "server.port" -> "<port>";
      case "gen_ai.response.time_to_first_chunk", "spanwrap.stream.time_to_first_element" ->
          "<seconds>";
      case "exception.stacktrace" -> "<frames>";
      default -> String.valueOf(value);
    };
  }
}
