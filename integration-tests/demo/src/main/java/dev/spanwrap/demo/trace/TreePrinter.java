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
    int names =
        rows.stream().mapToInt(row -> length(row.guide() + row.span().getName())).max().orElse(0);
    int statuses =
        rows.stream().mapToInt(row -> length(SpanStatus.of(row.span()).word())).max().orElse(0);
    int room = WIDTH - names - DURATION_WIDTH - statuses - 3 * GAP.length();
    for (SpanTree.Row row : rows) {
      SpanStatus status = SpanStatus.of(row.span());
      List<String> lines = wrap(SpanDetails.of(row.span()), room);
      text.append(palette.faint(row.guide()))
          .append(palette.strong(row.span().getName()))
          .append(" ".repeat(names - length(row.guide() + row.span().getName())))
          .append(GAP)
          .append(Durations.aligned(row.span(), DURATION_WIDTH))
          .append(GAP)
          .append(palette.status(status))
          .append(lines.isEmpty() ? "" : " ".repeat(statuses - length(status.word())) + GAP);
      int indent = names + DURATION_WIDTH + statuses + 3 * GAP.length();
      for (int i = 0; i < lines.size(); i++) {
        if (i > 0) {
          String guide = row.guideBelow();
          text.append(palette.faint(guide)).append(" ".repeat(indent - length(guide)));
        }
        text.append(palette.faint(lines.get(i))).append('\n');
      }
      text.append(lines.isEmpty() ? "\n" : "");
    }
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
