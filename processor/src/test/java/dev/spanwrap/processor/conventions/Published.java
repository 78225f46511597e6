// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.conventions;

import dev.spanwrap.runtime.GenAiConventions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables that OpenTelemetry publishes, a second source beside those that the code has. */
record Published(GenAiConventions conventions, List<Signal> signals, List<Metric> metrics) {

  /** A span or an event. */
  record Signal(String type, String name, String kind, List<Attribute> attributes) {
    boolean has(String key) {
      return attributes.stream().anyMatch(attribute -> attribute.key.equals(key));
    }

    Set<String> keys() {
      return attributes.stream().map(Attribute::key).collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** An attribute of a signal. */
  record Attribute(String key, String type, String level, boolean sampled) {
    boolean isRequired() {
      return level.equals("required");
    }

    boolean isOptIn() {
      return level.equals("opt_in");
    }
  }

  /**
   * A metric; {@code levels} says how much each of its attributes is wanted, and {@code buckets} is
   * empty where the released table, which has none, leaves them to its text.
   */
  record Metric(
      String name,
      String instrument,
      String unit,
      List<Double> buckets,
      Map<String, Character> levels) {}

  static Published of(GenAiConventions conventions) {
    String suffix = '-' + conventions.name().toLowerCase(Locale.ROOT) + ".tsv";
    Map<String, Signal> signals = new LinkedHashMap<>();
    rows("spans" + suffix)
        .forEach(
            row ->
                signals
                    .computeIfAbsent(
                        row[1], name -> new Signal(row[0], name, row[2], new ArrayList<>()))
                    .attributes
                    .add(
                        new Attribute(
                            row[3], row[4], row[5], row.length > 7 && row[7].equals("sampling"))));
    List<Metric> metrics =
        rows("metrics" + suffix)
            .map(
                row ->
                    new Metric(
                        row[0],
                        row[1],
                        row[2],
                        row.length > 5 ? numbers(row[4]) : List.of(),
                        levels(row[row.length - 1])))
            .toList();
    return new Published(conventions, List.copyOf(signals.values()), metrics);
  }

  Signal signal(String name) {
    return signals.stream().filter(signal -> signal.name.equals(name)).findFirst().orElseThrow();
  }

  private static Stream<String[]> rows(String file) {
    return text(file)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .map(line -> line.split("\t", -1));
  }

  private static List<Double> numbers(String list) {
    return list.isEmpty()
        ? List.of()
        : Arrays.stream(list.split(",", -1)).map(Double::valueOf).toList();
  }

  private static Map<String, Character> levels(String list) {
    Map<String, Character> levels = new LinkedHashMap<>();
    for (String pair : list.split(";", -1)) {
      int sign = pair.indexOf('=');
      levels.put(pair.substring(0, sign), pair.charAt(sign + 1));
    }
    return levels;
  }

  private static String text(String file) {
    try (InputStream in = Published.class.getResourceAsStream("/conventions/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException error) {
      throw new UncheckedIOException(error);
    }
  }
}
