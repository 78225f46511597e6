// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The table of what was run, and of what was left out and why. */
final class Report {
  private final Map<String, Map<Ending, Integer>> run = new LinkedHashMap<>();
  private final Map<String, Integer> leftOut = new TreeMap<>();

  synchronized void ran(Cell cell) {
    run.computeIfAbsent(cell.shape().toString(), shape -> new TreeMap<>())
        .merge(cell.ending(), 1, Integer::sum);
  }

  synchronized void leftOut(Cell cell, String reason) {
    leftOut.merge(reason, 1, Integer::sum);
  }

  synchronized int total() {
    return run.values().stream().flatMap(row -> row.values().stream()).mapToInt(n -> n).sum();
  }

  synchronized int totalLeftOut() {
    return leftOut.values().stream().mapToInt(n -> n).sum();
  }

  /** Writes the table, and returns it. */
  String write(Path file) throws IOException {
    StringBuilder table = new StringBuilder();
    table.append("Cells: ").append(total()).append(" run, ").append(totalLeftOut());
    table.append(" left out. A cell is a shape, an ending, an arrangement of threads (");
    names(table, Threads.values());
    table.append(") and a mode of tracing (");
    names(table, Mode.values());
    table.append(").\n\n| shape |");
    for (Ending ending : Ending.values()) {
      table.append(' ').append(ending).append(" |");
    }
    table.append("\n|---|").append("--:|".repeat(Ending.values().length)).append('\n');
    run.forEach(
        (shape, cells) -> {
          table.append("| ").append(shape).append(" |");
          for (Ending ending : Ending.values()) {
            table
                .append(' ')
                .append(cells.containsKey(ending) ? cells.get(ending) : "–")
                .append(" |");
          }
          table.append('\n');
        });
    table.append("\n| left out | because it |\n|--:|---|\n");
    leftOut.forEach(
        (reason, cells) ->
            table.append("| ").append(cells).append(" | ").append(reason).append(" |\n"));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, table);
    return table.toString();
  }

  private static void names(StringBuilder table, Enum<?>[] values) {
    table.append(String.join(", ", Stream.of(values).map(Enum::name).toList()));
  }
}
