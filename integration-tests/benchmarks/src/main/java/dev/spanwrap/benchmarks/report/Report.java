// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns JMH's JSON into tables and a chart. */
public final class Report {
  private Report() {}

  /** Reads {@code json} and writes the other two. */
  public static void write(Path json, Path tables, Path chart) throws IOException {
    List<Measured> all = Measured.read(json);
    Files.writeString(
        tables,
        "# Measured on "
            + Measured.machine(json)
            + "\n\nEach cell: nanoseconds ± half the spread of the iterations / bytes allocated.\n"
            + section("Calls", calls(all), "")
            + section(
                "Calls, as a ratio to tracing by hand",
                ratios(all),
                """
                `PROXY` does what `BY_HAND` does. `OBSERVATION` and `SPRING_AOP` have all attributes as
                texts; the aspect adds two, its class and its method.
                """)
            + section(
                "OpenTelemetry's Java agent, `MODEL4`, root",
                agent(all),
                """
                `annotation`: two attributes and no model in the name; `annotationAndBody`: what is
                missing is set in the method's body. The agent adds where in the code that is.
                """)
            + section(
                "Calls that fail, `MODEL4`, root",
                failing(all),
                """
                `PREPARED`: the same exception each time; `NEW`: a new one. Twenty frames. Through so
                many wrappers.
                """)
            + section("Streams, per element (`future`: one)", streams(all), "")
            + section("Content on a sampled span", content(all), "")
            + section("Hooks, sessions, older implementations", hooks(all), "")
            + section("Brackets: two hooks and the call between them", brackets(all), ""));
    Files.writeString(chart, chart(all));
  }

  /** A table under its title, with a note below; nothing of what was not measured. */
  private static String section(String title, Table table, String note) {
    return table.isEmpty()
        ? ""
        : "\n## " + title + "\n\n" + table + (note.isEmpty() ? "" : "\n" + note);
  }

  private static Table calls(List<Measured> all) {
    Table table = new Table("");
    for (Measured it : of(all, "CallsBenchmark")) {
      table.put(it.parameter("variant"), column(it), it.cell());
    }
    return table;
  }

  private static Table ratios(List<Measured> all) {
    Table table = new Table("");
    Map<String, Measured> byHand = new LinkedHashMap<>();
    for (Measured it : of(all, "CallsBenchmark")) {
      if (it.parameter("variant").equals(measured(it) ? "BY_HAND_MEASURED" : "BY_HAND")) {
        byHand.put(column(it), it);
      }
    }
    for (Measured it : of(all, "CallsBenchmark")) {
      Measured hand = byHand.get(column(it));
      if (hand != null) {
        table.put(
            it.parameter("variant"),
            column(it),
            String.format(
                Locale.ROOT,
                "%.2f / %+.0f B",
                it.nanos() / hand.nanos(),
                it.bytes() - hand.bytes()));
      }
    }
    return table;
  }

  private static boolean measured(Measured it) {
    return it.parameter("metrics").equals("true");
  }

  private static String column(Measured it) {
    return it.parameter("shape")
        + ' '
        + it.parameter("mode").toLowerCase(Locale.ROOT)
        + ", "
        + it.parameter("parent")
        + (measured(it) ? ", metrics" : "");
  }

  private static Table agent(List<Measured> all) {
    Table table = new Table("");
    for (Measured it : of(all, "AgentBenchmark")) {
      table.put(method(it), it.parameter("mode").toLowerCase(Locale.ROOT), it.cell());
    }
    return table;
  }

  private static Table failing(List<Measured> all) {
    Table table = new Table("");
    for (Measured it : of(all, "FailingBenchmark")) {
      String column =
          it.parameter("thrown")
              + ' '
              + it.parameter("mode").toLowerCase(Locale.ROOT)
              + ", "
              + it.parameter("wrappers");
      table.put(it.parameter("variant"), column, it.cell());
    }
    return table;
  }

  private static Table streams(List<Measured> all) {
    Table table = new Table("");
    for (Measured it : of(all, "StreamsBenchmark")) {
      table.put(method(it), it.parameter("way"), it.cell());
    }
    return table;
  }

  private static Table content(List<Measured> all) {
    Table table = new Table("");
    for (Measured it : of(all, "ContentBenchmark")) {
      table.put(method(it), it.parameter("talk").toLowerCase(Locale.ROOT), it.cell());
    }
    return table;
  }

  private static Table hooks(List<Measured> all) {
    Table table = new Table("");
    for (Measured it : of(all, "HooksBenchmark")) {
      String column = it.parameter("open") + " open, " + it.threads() + " thread(s)";
      table.put(method(it), column, it.cell());
    }
    return table;
  }

  private static Table brackets(List<Measured> all) {
    Table table = new Table("");
    for (Measured it : of(all, "BracketBenchmark")) {
      String column = it.parameter("others") + " others, " + it.threads() + " thread(s)";
      table.put(it.parameter("hooks"), column, it.cell());
    }
    return table;
  }

  private static String chart(List<Measured> all) {
    Map<String, Double> bars = new LinkedHashMap<>();
    for (Measured it : of(all, "CallsBenchmark")) {
      if (column(it).equals("MODEL4 sampled, root")) {
        bars.put(it.parameter("variant"), it.nanos());
      }
    }
    for (Measured it : of(all, "AgentBenchmark")) {
      if (it.parameter("mode").equals("SAMPLED") && method(it).equals("annotationAndBody")) {
        bars.put("JAVA_AGENT", it.nanos());
      }
    }
    return Chart.of("A sampled call with four attributes, no parent", bars);
  }

  private static List<Measured> of(List<Measured> all, String type) {
    return all.stream().filter(it -> it.benchmark().startsWith(type + '.')).toList();
  }

  private static String method(Measured it) {
    return it.benchmark().substring(it.benchmark().indexOf('.') + 1);
  }
}
