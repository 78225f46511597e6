// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * How much longer the demo's application takes with wrappers, and how many classes more it loads:
 * whole processes, by turns, with wrappers and without.
 */
public final class DemoStart {
  private static final int ROUNDS = 21;

  private DemoStart() {}

  /** Measures, and writes a table. */
  public static void write(Path table) throws IOException, InterruptedException {
    List<List<Run>> runs = new ArrayList<>();
    for (int kind = 0; kind < 4; kind++) {
      runs.add(new ArrayList<>());
      run(kind);
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (int kind = 0; kind < 4; kind++) {
        runs.get(kind).add(run(kind));
      }
    }
    StringBuilder text =
        new StringBuilder("# The demo, started ")
            .append(ROUNDS)
            .append(" times each, JDK ")
            .append(Runtime.version())
            .append(
                "\n\n| | without | with wrappers | more, median (quartiles) |\n|---|--:|--:|--:|\n");
    for (int trip = 0; trip < 2; trip++) {
      String what = trip == 0 ? "put together" : "put together, and a trip arranged";
      List<Run> bare = runs.get(trip);
      List<Run> wrapped = runs.get(2 + trip);
      text.append(
          row(
              what + ", ms",
              bare.stream().map(Run::millis).toList(),
              wrapped.stream().map(Run::millis).toList()));
      text.append(
          row(
              what + ", classes",
              bare.stream().map(Run::classes).toList(),
              wrapped.stream().map(Run::classes).toList()));
    }
    Files.createDirectories(table.toAbsolutePath().getParent());
    Files.writeString(table, text);
    System.out.print(text);
  }

  private static String row(String what, List<Double> bare, List<Double> wrapped) {
    List<Double> more = new ArrayList<>();
    for (int i = 0; i < bare.size(); i++) {
      more.add(wrapped.get(i) - bare.get(i));
    }
    return String.format(
        Locale.ROOT,
        "| %s | %.0f | %.0f | %+.0f (%+.0f to %+.0f) |%n",
        what,
        quantile(bare, 0.5),
        quantile(wrapped, 0.5),
        quantile(more, 0.5),
        quantile(more, 0.25),
        quantile(more, 0.75));
  }

  private static double quantile(List<Double> values, double share) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get((int) Math.round(share * (sorted.size() - 1)));
  }

  /** Starts a process: the first bit says whether with a trip, the second whether with wrappers. */
  private static Run run(int kind) throws IOException, InterruptedException {
    boolean trip = (kind & 1) != 0;
    boolean wrapped = (kind & 2) != 0;
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                DemoRun.class.getName(),
                String.valueOf(wrapped),
                String.valueOf(trip))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();
    double millis = (System.nanoTime() - start) / 1e6;
    String[] counts = output.strip().split(" ");
    boolean traced = counts.length == 2 && !counts[1].equals("0");
    if (exit != 0 || traced != (wrapped && trip)) {
      throw new IllegalStateException("Not as claimed: exit " + exit + ", " + output);
    }
    return new Run(millis, Double.parseDouble(counts[0]));
  }

  /**
   * One process.
   *
   * @param millis from its start to its end
   * @param classes how many it loaded
   */
  private record Run(double millis, double classes) {}
}
