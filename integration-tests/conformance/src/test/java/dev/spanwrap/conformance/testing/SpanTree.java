// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.testing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Spans as lines of text: one per span, indented below its parent, in the order of starting. */
public final class SpanTree {
  private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("spanwrap.outcome");
  private static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");

  private final List<SpanData> spans;
  private final List<String> lines = new ArrayList<>();

  private SpanTree(List<SpanData> spans) {
    this.spans =
        spans.stream().sorted(Comparator.comparingLong(SpanData::getStartEpochNanos)).toList();
  }

  /** Returns the lines, such as {@code " chat gpt ERROR(java.io.IOException)"}. */
  public static List<String> of(List<SpanData> spans) {
    SpanTree tree = new SpanTree(spans);
    for (SpanData span : tree.spans) {
      if (spans.stream().noneMatch(other -> other.getSpanId().equals(span.getParentSpanId()))) {
        tree.add(span, "");
      }
    }
    return List.copyOf(tree.lines);
  }

  private void add(SpanData span, String indent) {
    lines.add(indent + span.getName() + suffix(span));
    for (SpanData child : spans) {
      if (child.getParentSpanId().equals(span.getSpanId())) {
        add(child, indent + "  ");
      }
    }
  }

  private static String suffix(SpanData span) {
    if (span.getStatus().getStatusCode() == StatusCode.ERROR) {
      return " ERROR(" + span.getAttributes().get(ERROR_TYPE) + ")";
    }
    String outcome = span.getAttributes().get(OUTCOME);
    return outcome == null ? "" : " (" + outcome + ")";
  }
}
