// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.report;

import java.util.Locale;
import java.util.Map;

/** Horizontal bars, as SVG. */
final class Chart {
  private static final int ROW = 26;
  private static final int LABELS = 200;
  private static final int BARS = 520;

  private Chart() {}

  /** Returns a chart of nanoseconds. */
  static String of(String title, Map<String, Double> bars) {
    double most = bars.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
    int height = 50 + ROW * bars.size();
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"800\" height=\"%d\""
                + " font-family=\"sans-serif\" font-size=\"13\">%n"
                + "  <rect width=\"800\" height=\"%d\" fill=\"#ffffff\"/>%n"
                + "  <text x=\"10\" y=\"24\" font-weight=\"bold\">%s</text>%n",
            height,
            height,
            title));
    int y = 40;
    for (Map.Entry<String, Double> bar : bars.entrySet()) {
      int width = (int) Math.max(1, Math.round(bar.getValue() / most * BARS));
      String colour = bar.getKey().contains("SPANWRAP") ? "#2a7f62" : "#9aa5b1";
      svg.append(
          String.format(
              Locale.ROOT,
              "  <text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n"
                  + "  <rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"18\" fill=\"%s\"/>%n"
                  + "  <text x=\"%d\" y=\"%d\">%.0f ns</text>%n",
              LABELS - 8,
              y + 14,
              bar.getKey(),
              LABELS,
              y,
              width,
              colour,
              LABELS + width + 6,
              y + 14,
              bar.getValue()));
      y += ROW;
    }
    return svg.append("</svg>\n").toString();
  }
}
