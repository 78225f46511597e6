// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.trace;

import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Spans by parent, siblings in the order of their start. */
public final class SpanTree {

  /**
   * A span's place in the tree.
   *
   * @param guide the lines that lead to the span's name
   * @param guideBelow the lines beside the rows below its name
   */
  public record Row(String guide, String guideBelow, SpanData span) {}

  private final Map<String, List<SpanData>> children;
  private final List<SpanData> roots;

  private SpanTree(Map<String, List<SpanData>> children, List<SpanData> roots) {
    this.children = children;
    this.roots = roots;
  }

  /** The tree of these spans; one whose parent is not among them is a root. */
  public static SpanTree of(List<SpanData> spans) {
    List<SpanData> byStart = new ArrayList<>(spans);
    byStart.sort(Comparator.comparingLong(SpanData::getStartEpochNanos));
    Set<String> ids = byStart.stream().map(SpanData::getSpanId).collect(Collectors.toSet());
    return new SpanTree(
        byStart.stream().collect(Collectors.groupingBy(SpanData::getParentSpanId)),
        byStart.stream().filter(span -> !ids.contains(span.getParentSpanId())).toList());
  }

  /** The spans without a parent here. */
  public List<SpanData> roots() {
    return roots;
  }

  /** A root and all below it, from top to bottom. */
  public List<Row> rows(SpanData root) {
    List<Row> rows = new ArrayList<>();
    addRows(rows, root, "", "");
    return rows;
  }

  private void addRows(List<Row> rows, SpanData span, String guide, String indent) {
    List<SpanData> below = children.getOrDefault(span.getSpanId(), List.of());
    rows.add(new Row(guide, indent + (below.isEmpty() ? "   " : "│  "), span));
    for (int i = 0; i < below.size(); i++) {
      boolean last = i == below.size() - 1;
      addRows(rows, below.get(i), indent + (last ? "└─ " : "├─ "), indent + (last ? "   " : "│  "));
    }
  }
}
