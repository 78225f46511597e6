// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Spans as text that is the same for runs that are the same: names, parents, kinds, statuses,
 * exceptions and attributes, siblings in the order of their start. Guardrails come first, and tools
 * that run side by side by their call, as their order is nobody's.
 */
final class CanonicalTree {
  /** What tells the shape or the time. */
  private static final Set<String> OF_THE_SHAPE =
      Set.of(
          "gen_ai.request.stream",
          "gen_ai.response.time_to_first_chunk",
          "spanwrap.stream.elements",
          "spanwrap.stream.time_to_first_element");

  private static final AttributeKey<String> CALL_ID = AttributeKey.stringKey("gen_ai.tool.call.id");

  private final Scenario scenario;
  private final List<SpanData> spans;
  private final StringBuilder text = new StringBuilder();

  private CanonicalTree(Scenario scenario, List<SpanData> spans) {
    this.scenario = scenario;
    this.spans = new ArrayList<>(spans);
    this.spans.sort(Comparator.comparingLong(SpanData::getStartEpochNanos));
  }

  static String of(Scenario scenario, List<SpanData> spans) {
    CanonicalTree tree = new CanonicalTree(scenario, spans);
    spans.stream()
        .filter(span -> spans.stream().noneMatch(other -> isParent(other, span)))
        .forEach(root -> tree.add(root, ""));
    return tree.text.toString();
  }

  /** Returns a line for each span of {@code tree}: its name, and whether it failed. */
  static List<String> outline(String tree) {
    return tree.lines()
        .map(line -> line.replaceFirst(" (INTERNAL|CLIENT)( ERROR)? \\{.*", "$2"))
        .toList();
  }

  private static boolean isParent(SpanData parent, SpanData span) {
    return parent.getSpanId().equals(span.getParentSpanId());
  }

  private void add(SpanData span, String indent) {
    text.append(indent).append(span.getName()).append(' ').append(span.getKind());
    if (span.getStatus().getStatusCode() != StatusCode.UNSET) {
      text.append(' ').append(span.getStatus().getStatusCode());
    }
    text.append(' ').append(attributes(span));
    span.getEvents().forEach(event -> text.append(" +").append(event.getName()));
    text.append('\n');
    children(span).forEach(child -> add(child, indent + "  "));
  }

  private Map<String, Object> attributes(SpanData span) {
    TreeMap<String, Object> attributes = new TreeMap<>();
    span.getAttributes()
        .forEach(
            (key, value) -> {
              if (!OF_THE_SHAPE.contains(key.getKey())) {
                attributes.put(key.getKey(), value);
              }
            });
    if (scenario.cutsOffTheModel()) {
      // A call that is interrupted throws; only what comes later can be cancelled.
      attributes.remove("spanwrap.outcome");
    }
    return attributes;
  }

  private List<SpanData> children(SpanData parent) {
    List<SpanData> children = new ArrayList<>();
    spans.stream().filter(span -> isGuard(span) && isParent(parent, span)).forEach(children::add);
    children.sort(Comparator.comparing(SpanData::getName));
    List<SpanData> sideBySide = new ArrayList<>();
    for (SpanData child : spans) {
      if (isGuard(child) || !isParent(parent, child)) {
        continue;
      }
      if (!sideBySide.isEmpty() && !together(sideBySide.get(0), child)) {
        flush(sideBySide, children);
      }
      sideBySide.add(child);
    }
    flush(sideBySide, children);
    return children;
  }

  private boolean together(SpanData one, SpanData other) {
    return (isTool(one) && isTool(other))
        || (scenario.hooksAtOnce() && isNote(one) && isNote(other));
  }

  private static void flush(List<SpanData> sideBySide, List<SpanData> ordered) {
    if (sideBySide.size() > 1) {
      sideBySide.sort(
          Comparator.comparing((SpanData span) -> "" + span.getAttributes().get(CALL_ID))
              .thenComparing(SpanData::getName));
    }
    ordered.addAll(sideBySide);
    sideBySide.clear();
  }

  private static boolean isTool(SpanData span) {
    return span.getName().startsWith("execute_tool ");
  }

  private static boolean isNote(SpanData span) {
    return span.getName().startsWith("note ");
  }

  private static boolean isGuard(SpanData span) {
    return span.getName().startsWith("guardrail ");
  }
}
