// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A table in Markdown, filled cell by cell. */
final class Table {
  private final String corner;
  private final Set<String> columns = new LinkedHashSet<>();
  private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();

  Table(String corner) {
    this.corner = corner;
  }

  void put(String row, String column, String cell) {
    columns.add(column);
    rows.computeIfAbsent(row, name -> new LinkedHashMap<>()).put(column, cell);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("| ").append(corner).append(" |");
    columns.forEach(column -> text.append(' ').append(column).append(" |"));
    text.append("\n|---|").append("--:|".repeat(columns.size())).append('\n');
    rows.forEach(
        (row, cells) -> {
          text.append("| ").append(row).append(" |");
          columns.forEach(
              column -> text.append(' ').append(cells.getOrDefault(column, "")).append(" |"));
          text.append('\n');
        });
    return text.toString();
  }
}
