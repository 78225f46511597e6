// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which benchmarks are run, and for how long.
 *
 * @param forks in how many processes each
 * @param warmUps for how many seconds each is warmed up
 * @param measurements for how many seconds each is measured, in each process
 */
record Suite(int forks, int warmUps, int measurements, List<Part> parts) {
  private static final String CALLS = "CallsBenchmark";
  private static final String AGENT = "AgentBenchmark";
  private static final String STREAMS = "StreamsBenchmark";
  private static final String HOOKS = "HooksBenchmark";
  private static final Part CONTENT = new Part("ContentBenchmark", Map.of(), 1);
  // INSTRUMENTER needs opentelemetry-api-incubator, of which there is none for our OpenTelemetry.
  private static final String ALL = "BY_HAND BY_HAND_TIGHT SPANWRAP PROXY OBSERVATION SPRING_AOP";
  private static final String OURS = "BY_HAND BY_HAND_TIGHT SPANWRAP";

  /** Returns the suite of that name. */
  static Suite of(String name) {
    return switch (name) {
      case "all" -> all();
      case "main" -> main();
      case "quick" -> quick();
      default -> throw new IllegalArgumentException("No suite: " + name);
    };
  }

  /** Everything: some three hours. */
  private static Suite all() {
    List<Part> parts = new ArrayList<>();
    String modes = "SAMPLED UNSAMPLED NOOP";
    String shapes = "PLAIN0 PLAIN4 MODEL4 MODEL12";
    parts.add(calls("DIRECT", "NOOP", "root", "MODEL4", "false"));
    parts.add(calls("SPANWRAP", "DISABLED", "root", shapes, "false"));
    parts.add(calls(ALL, modes, "root child", shapes, "false"));
    parts.add(
        calls("BY_HAND_MEASURED SPANWRAP", "SAMPLED UNSAMPLED", "root child", "MODEL4", "true"));
    parts.add(agent("SAMPLED"));
    parts.add(agent("UNSAMPLED"));
    streams(parts, ".*");
    parts.add(CONTENT);
    parts.add(new Part(HOOKS, Map.of("open", List.of("0", "10000")), 1));
    for (int threads = 2; threads <= 16; threads *= 2) {
      contention(parts, threads);
    }
    return new Suite(2, 5, 5, parts);
  }

  /** What the tables in docs/benchmarks show: some fifteen minutes. */
  private static Suite main() {
    List<Part> parts = new ArrayList<>();
    parts.add(calls("DIRECT", "NOOP", "root", "MODEL4", "false"));
    parts.add(calls(ALL, "SAMPLED UNSAMPLED NOOP", "root", "MODEL4", "false"));
    parts.add(calls(ALL, "SAMPLED UNSAMPLED", "child", "MODEL4", "false"));
    parts.add(calls(OURS, "SAMPLED UNSAMPLED", "root", "PLAIN4", "false"));
    parts.add(calls(OURS, "SAMPLED", "root", "PLAIN0 MODEL12", "false"));
    parts.add(calls("SPANWRAP", "DISABLED", "root", "MODEL4", "false"));
    parts.add(calls("BY_HAND_MEASURED SPANWRAP", "SAMPLED UNSAMPLED", "root", "MODEL4", "true"));
    parts.add(agent("SAMPLED"));
    parts.add(agent("UNSAMPLED"));
    streams(parts, ".*");
    parts.add(CONTENT);
    parts.add(new Part(HOOKS, Map.of("open", List.of("10000")), 1));
    contention(parts, 2);
    contention(parts, 16);
    return new Suite(1, 3, 3, parts);
  }

  /** The most important rows: under five minutes. */
  private static Suite quick() {
    List<Part> parts = new ArrayList<>();
    parts.add(calls("DIRECT BY_HAND SPANWRAP", "NOOP", "root", "MODEL4", "false"));
    parts.add(calls(OURS + " PROXY", "SAMPLED UNSAMPLED", "root", "MODEL4", "false"));
    parts.add(calls(OURS, "SAMPLED UNSAMPLED", "root", "PLAIN4", "false"));
    parts.add(streams("iterator|streamForEach|flowUnbounded|flux", "BY_HAND SPANWRAP"));
    return new Suite(1, 3, 3, parts);
  }

  private static Part calls(
      String variants, String modes, String parents, String shapes, String metrics) {
    return new Part(
        CALLS,
        Map.of(
            "variant", words(variants),
            "mode", words(modes),
            "parent", words(parents),
            "shape", words(shapes),
            "metrics", words(metrics)),
        1);
  }

  private static Part agent(String mode) {
    return new Part(AGENT, Map.of("mode", List.of(mode)), 1);
  }

  private static void streams(List<Part> parts, String methods) {
    parts.add(streams(methods, "PLAIN BY_HAND SPANWRAP"));
    parts.add(streams("flux", "OTEL_REACTOR MICROMETER_TAP"));
  }

  private static Part streams(String methods, String ways) {
    return new Part(STREAMS + ".(" + methods + ")$", Map.of("way", words(ways)), 1);
  }

  private static void contention(List<Part> parts, int threads) {
    Map<String, List<String>> open = Map.of("open", List.of("10000"));
    parts.add(new Part(HOOKS + ".(keyedLookup|bracket|sessionMethod)$", open, threads));
  }

  private static List<String> words(String words) {
    return List.of(words.split(" "));
  }

  /**
   * Benchmarks of one class.
   *
   * @param include a regular expression for their names
   * @param parameters the values of their parameters
   * @param threads in how many threads
   */
  record Part(String include, Map<String, List<String>> parameters, int threads) {
    boolean needsAgent() {
      return include.equals(AGENT);
    }
  }
}
