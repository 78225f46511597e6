// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which benchmarks are run, and for how long.
 *
 * @param warmUps for how many seconds each is warmed up, in each process
 * @param measurements for how many seconds each is measured, in each process
 */
record Suite(int warmUps, int measurements, List<Part> parts) {
  private static final String ALL = "BY_HAND BY_HAND_TIGHT SPANWRAP PROXY OBSERVATION SPRING_AOP";
  private static final String OURS = "BY_HAND BY_HAND_TIGHT SPANWRAP";
  private static final String MEASURED = "BY_HAND_MEASURED SPANWRAP";

  /** Returns the suite of that name. */
  static Suite of(String name) {
    return switch (name) {
      case "all" -> all();
      case "main" -> main();
      case "newest" -> newest();
      case "instrumenter" -> instrumenter();
      case "quick" -> quick();
      default -> throw new IllegalArgumentException("No suite: " + name);
    };
  }

  /** Everything: some five hours. */
  private static Suite all() {
    List<Part> parts = new ArrayList<>();
    String modes = "SAMPLED UNSAMPLED NOOP";
    String shapes = "PLAIN0 PLAIN4 MODEL4 MODEL12";
    parts.add(calls("DIRECT", "NOOP", "root", "MODEL4", "false"));
    parts.add(calls("SPANWRAP", "DISABLED", "root", shapes, "false"));
    parts.add(calls(ALL, modes, "root child", shapes, "false"));
    parts.add(calls(MEASURED, "SAMPLED UNSAMPLED", "root child", "MODEL4", "true"));
    parts.add(failing("DIRECT BY_HAND BY_HAND_TIGHT SPANWRAP PROXY", modes, "PREPARED NEW", "1 3"));
    parts.add(agent("SAMPLED"));
    parts.add(agent("UNSAMPLED"));
    parts.addAll(streams());
    parts.add(new Part("ContentBenchmark", Map.of()));
    parts.add(new Part("HooksBenchmark", Map.of()));
    parts.add(new Part("BracketBenchmark", Map.of()));
    for (int threads = 2; threads <= 16; threads *= 2) {
      parts.addAll(contention(threads));
    }
    return new Suite(5, 5, parts.stream().map(part -> part.in(2)).toList());
  }

  /** What the tables in docs/benchmarks show: some 25 minutes. */
  private static Suite main() {
    List<Part> parts = new ArrayList<>();
    parts.add(calls("DIRECT", "NOOP", "root", "MODEL4", "false").in(2));
    parts.add(calls(ALL, "SAMPLED UNSAMPLED NOOP", "root", "MODEL4", "false").in(2));
    parts.add(calls(OURS, "SAMPLED UNSAMPLED", "child", "MODEL4", "false").in(2));
    parts.add(calls(OURS, "SAMPLED UNSAMPLED", "root", "PLAIN4", "false").in(2));
    parts.add(calls(OURS, "SAMPLED", "root", "PLAIN0 MODEL12", "false").in(2));
    parts.add(calls("SPANWRAP", "DISABLED", "root", "MODEL4", "false").in(2));
    parts.add(calls(MEASURED, "SAMPLED UNSAMPLED", "root", "MODEL4", "true").in(2));
    parts.add(failing("DIRECT", "NOOP", "PREPARED NEW", "1"));
    parts.add(failing("BY_HAND SPANWRAP PROXY", "SAMPLED", "PREPARED NEW", "1 3"));
    parts.add(failing("BY_HAND SPANWRAP PROXY", "UNSAMPLED NOOP", "PREPARED", "1"));
    parts.add(agent("SAMPLED"));
    parts.add(agent("UNSAMPLED"));
    streams().forEach(part -> parts.add(part.in(2)));
    parts.add(new Part("ContentBenchmark", Map.of()));
    parts.add(new Part("HooksBenchmark", Map.of()));
    parts.add(new Part("BracketBenchmark", Map.of()));
    parts.addAll(contention(2));
    parts.addAll(contention(16));
    return new Suite(3, 3, parts);
  }

  /** The rows with a target, for a second JDK: some eleven minutes. */
  private static Suite newest() {
    List<Part> parts = new ArrayList<>();
    parts.add(calls("DIRECT BY_HAND SPANWRAP", "NOOP", "root", "MODEL4", "false"));
    parts.add(calls(ALL, "SAMPLED UNSAMPLED", "root", "MODEL4", "false"));
    parts.add(calls("BY_HAND SPANWRAP", "SAMPLED UNSAMPLED", "root", "PLAIN4", "false"));
    parts.add(calls(MEASURED, "SAMPLED UNSAMPLED", "root", "MODEL4", "true"));
    parts.add(failing("BY_HAND SPANWRAP", "SAMPLED", "NEW", "1 3"));
    parts.add(streams(".*", "BY_HAND SPANWRAP"));
    return new Suite(3, 3, parts.stream().map(part -> part.in(2)).toList());
  }

  /** Beside the {@code Instrumenter}, on an OpenTelemetry that it runs on: some five minutes. */
  private static Suite instrumenter() {
    List<Part> parts = new ArrayList<>();
    String ways = OURS + " INSTRUMENTER";
    parts.add(calls("DIRECT", "NOOP", "root", "MODEL4", "false"));
    parts.add(calls(ways, "SAMPLED UNSAMPLED NOOP", "root", "MODEL4", "false"));
    parts.add(calls(ways, "SAMPLED UNSAMPLED", "root", "PLAIN4", "false"));
    return new Suite(3, 3, parts.stream().map(part -> part.in(2)).toList());
  }

  /** The most important rows: under five minutes. */
  private static Suite quick() {
    List<Part> parts = new ArrayList<>();
    parts.add(calls("DIRECT BY_HAND SPANWRAP", "NOOP", "root", "MODEL4", "false"));
    parts.add(calls(OURS + " PROXY", "SAMPLED UNSAMPLED", "root", "MODEL4", "false"));
    parts.add(calls(OURS, "SAMPLED UNSAMPLED", "root", "PLAIN4", "false"));
    parts.add(streams("iterator|streamForEach|flowUnbounded|flux", "BY_HAND SPANWRAP"));
    return new Suite(3, 3, parts);
  }

  private static Part calls(
      String variants, String modes, String parents, String shapes, String metrics) {
    return new Part(
        "CallsBenchmark",
        Map.of(
            "variant", words(variants),
            "mode", words(modes),
            "parent", words(parents),
            "shape", words(shapes),
            "metrics", words(metrics)));
  }

  private static Part failing(String variants, String modes, String thrown, String wrappers) {
    return new Part(
        "FailingBenchmark",
        Map.of(
            "variant", words(variants),
            "mode", words(modes),
            "thrown", words(thrown),
            "wrappers", words(wrappers)));
  }

  private static Part agent(String mode) {
    return new Part(Part.AGENT, Map.of("mode", List.of(mode)));
  }

  private static List<Part> streams() {
    return List.of(
        streams(".*", "PLAIN BY_HAND SPANWRAP"), streams("flux", "OTEL_REACTOR MICROMETER_TAP"));
  }

  private static Part streams(String methods, String ways) {
    return new Part("StreamsBenchmark.(" + methods + ")$", Map.of("way", words(ways)));
  }

  private static List<Part> contention(int threads) {
    return List.of(
        new Part("HooksBenchmark.(keyedLookup|sessionMethod)$", Map.of(), threads, 1),
        new Part(
            "BracketBenchmark",
            Map.of("hooks", List.of("KEYED"), "others", List.of("10000")),
            threads,
            1));
  }

  private static List<String> words(String words) {
    return List.of(words.split(" "));
  }

  /**
   * Benchmarks of one class.
   *
   * @param include a regular expression for their names
   * @param parameters the values of their parameters, where not all
   * @param threads in how many threads
   * @param forks in how many processes each, one after the other
   */
  record Part(String include, Map<String, List<String>> parameters, int threads, int forks) {
    private static final String AGENT = "AgentBenchmark";

    Part(String include, Map<String, List<String>> parameters) {
      this(include, parameters, 1, 1);
    }

    boolean needsAgent() {
      return include.equals(AGENT);
    }

    Part in(int processes) {
      return new Part(include, parameters, threads, processes);
    }
  }
}
