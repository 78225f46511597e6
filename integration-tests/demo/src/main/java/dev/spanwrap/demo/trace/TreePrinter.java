// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.trace;

import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints spans as trees: a column each for name, duration, status and the attributes that matter.
 */
public final class TreePrinter {

  private static final int WIDTH = 100;
  private static final int DURATION_WIDTH = 8;
  private static final String GAP = "  ";

  private final Palette palette;

  public TreePrinter(Palette palette) {
    this.palette = palette;
  }

  /** The trees, each below its trace id, every line ended by a line feed. */
  public String print(List<SpanData> spans) {
    SpanTree tree = SpanTree.of(spans);
    StringBuilder text = new StringBuilder();
    for (SpanData root : tree.roots()) {
      text.append(palette.faint("trace " + root.getTraceId())).append('\n');
      print(tree.rows(root), text);
    }
    return text.toString();
  }

  private void print(List<SpanTree.Row> rows, StringBuilder text) {
    Columns columns = Columns.of(rows);
    for (SpanTree.Row row : rows) {
      SpanStatus status = SpanStatus.of(row.span());
      text.append(palette.faint(row.guide()))
          .append(palette.strong(row.span().getName()))
          .append(" ".repeat(columns.names() - nameLength(row)))
          .append(GAP)
          .append(Durations.aligned(row.span(), DURATION_WIDTH))
          .append(GAP)
          .append(palette.status(status));
      List<String> details = wrap(SpanDetails.of(row.span()), columns.room());
      if (!details.isEmpty()) {
        text.append(" ".repeat(columns.statuses() - length(status.word())))
            .append(GAP)
            .append(palette.faint(details.get(0)));
        String guide = row.guideBelow();
        for (String more : details.subList(1, details.size())) {
          text.append('\n')
              .append(palette.faint(guide))
              .append(" ".repeat(columns.indent() - length(guide)))
              .append(palette.faint(more));
        }
      }
      text.append('\n');
    }
  }

  /** How wide the names and the statuses are. */
  private record Columns(int names, int statuses) {

    static Columns of(List<SpanTree.Row> rows) {
      return new Columns(
          rows.stream().mapToInt(TreePrinter::nameLength).max().orElse(0),
          rows.stream().mapToInt(row -> length(SpanStatus.of(row.span()).word())).max().orElse(0));
    }

    /** Where the attributes begin. */
    int indent() {
      return names + DURATION_WIDTH + statuses + 3 * GAP.length();
    }

    /** How much of a line the attributes have. */
    int room() {
      return WIDTH - indent();
    }
  }

  private static int nameLength(SpanTree.Row row) {
    return length(row.guide() + row.span().getName());
  }

  private static List<String> wrap(List<String> details, int room) {
    List<String> lines = new ArrayList<>();
    for (String detail : details) {
      int last = lines.size() - 1;
      if (last >= 0 && length(lines.get(last) + GAP + detail) <= room) {
        lines.set(last, lines.get(last) + GAP + detail);
      } else {
        lines.add(detail);
      }
    }
    return lines;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
