// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.compile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints a table of milliseconds per type over a plain compilation: {@code CompileTime
 * NAME=<processor path>… [count…]}, for the names of {@link Sources}; {@code SPANWRAP} may be given
 * several times, to compare. What is compared runs by turns, and the least of {@value #REPEATS}
 * runs counts.
 */
public final class CompileTime {
  private static final int REPEATS = 5;

  private CompileTime() {}

  /** Measures the processors whose paths are given, for the given numbers of types. */
  public static void main(String[] arguments) throws IOException {
    Map<Sources, List<String>> paths = new LinkedHashMap<>();
    List<Integer> counts = new ArrayList<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (equals < 0) {
        counts.add(Integer.valueOf(argument));
      } else {
        paths
            .computeIfAbsent(
                Sources.valueOf(argument.substring(0, equals)), name -> new ArrayList<>())
            .add(argument.substring(equals + 1));
      }
    }
    System.out.println(
        "Least of " + REPEATS + "; each over plain, per type; in brackets of ready-made.");
    System.out.println();
    System.out.println("| types | what | wall, ms | wall | CPU of javac's thread | CPU of all |");
    System.out.println("|--:|---|--:|--:|--:|--:|");
    for (Map.Entry<Sources, List<String>> entry : paths.entrySet()) {
      measure(entry.getKey(), 200, entry.getValue());
      for (int count : counts) {
        print(count, measure(entry.getKey(), count, entry.getValue()));
      }
    }
    List<String> ours = paths.get(Sources.SPANWRAP);
    if (ours != null) {
      for (String path : ours) {
        System.out.println(
            "One interface changed: "
                + Compilation.withPath(Sources.SPANWRAP.of(1), path, path).generated().keySet()
                + " written.");
      }
    }
  }

  /** What each costs, by name: the plain compilation first, then with ready-made text. */
  private static Map<String, Cost> measure(Sources sources, int count, List<String> paths)
      throws IOException {
    List<Source> types = sources.of(count);
    String classPath = paths.get(paths.size() - 1);
    Compilation plain = Compilation.plain(types, classPath);
    Compilation given = Compilation.withGiven(types, classPath);
    Map<String, String> texts = Compilation.withPath(types, classPath, classPath).generated();
    Map<String, Cost> costs = new LinkedHashMap<>();
    for (int i = 0; i < REPEATS; i++) {
      costs.merge("plain", plain.cost(), Cost::least);
      costs.merge("ready-made text", given.cost(new ReadyMade(texts)), Cost::least);
      for (int j = 0; j < paths.size(); j++) {
        costs.merge(
            sources + (paths.size() > 1 ? " " + (j + 1) : ""),
            Compilation.withPath(types, classPath, paths.get(j)).cost(),
            Cost::least);
      }
    }
    return costs;
  }

  private static void print(int count, Map<String, Cost> costs) {
    List<Cost> inOrder = List.copyOf(costs.values());
    Cost plain = inOrder.get(0);
    Cost readyMade = inOrder.get(1).over(plain, count);
    costs.forEach(
        (name, cost) -> {
          Cost more = cost.over(plain, count);
          System.out.printf(
              Locale.ROOT,
              "| %d | %s | %.0f | %s | %s | %s |%n",
              count,
              name,
              cost.wall(),
              cell(more.wall(), readyMade.wall()),
              cell(more.thread(), readyMade.thread()),
              cell(more.process(), readyMade.process()));
        });
  }

  private static String cell(double more, double readyMade) {
    return String.format(Locale.ROOT, "%.2f (%.2f)", more, more / readyMade);
  }
}
