// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.resources.Resource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One result of JMH's.
 *
 * @param benchmark the class and the method
 * @param parameters the values of its parameters
 * @param threads in how many threads
 * @param nanos the mean of all iterations
 * @param deviation half the difference between the slowest and the fastest iteration
 * @param bytes what was allocated per operation
 */
record Measured(
    String benchmark,
    Map<String, String> parameters,
    int threads,
    double nanos,
    double deviation,
    double bytes) {
  private static final AttributeKey<String> SDK_VERSION =
      AttributeKey.stringKey("telemetry.sdk.version");

  /** Reads a file that JMH wrote. */
  static List<Measured> read(Path file) throws IOException {
    List<Measured> all = new ArrayList<>();
    for (JsonNode node : new ObjectMapper().readTree(file.toFile())) {
      Map<String, String> parameters = new TreeMap<>();
      node.path("params")
          .properties()
          .forEach(entry -> parameters.put(entry.getKey(), entry.getValue().asText()));
      String name = node.path("benchmark").asText();
      int method = name.lastIndexOf('.');
      JsonNode time = node.path("primaryMetric");
      double least = Double.MAX_VALUE;
      double most = 0;
      for (JsonNode fork : time.path("rawData")) {
        for (JsonNode iteration : fork) {
          least = Math.min(least, iteration.asDouble());
          most = Math.max(most, iteration.asDouble());
        }
      }
      JsonNode secondary = node.path("secondaryMetrics");
      JsonNode bytes =
          secondary.has("gc.alloc.rate.norm")
              ? secondary.path("gc.alloc.rate.norm")
              : secondary.path("·gc.alloc.rate.norm");
      all.add(
          new Measured(
              name.substring(name.lastIndexOf('.', method - 1) + 1),
              parameters,
              node.path("threads").asInt(),
              time.path("score").asDouble(),
              (most - least) / 2,
              bytes.path("score").asDouble()));
    }
    return all;
  }

  /** Returns the JDK and the options of the results in a file. */
  static String machine(Path file) throws IOException {
    JsonNode all = new ObjectMapper().readTree(file.toFile());
    JsonNode first = all.path(0);
    SortedSet<Integer> forks = new TreeSet<>();
    all.forEach(result -> forks.add(result.path("forks").asInt()));
    return "JDK %s (%s), OpenTelemetry %s, JMH %s, forks: %s, each %d × %s after %d × %s"
        .formatted(
            first.path("jdkVersion").asText(),
            first.path("vmName").asText(),
            Resource.getDefault().getAttribute(SDK_VERSION),
            first.path("jmhVersion").asText(),
            forks.first().equals(forks.last()) ? forks.first() : "1 or " + forks.last(),
            first.path("measurementIterations").asInt(),
            first.path("measurementTime").asText(),
            first.path("warmupIterations").asInt(),
            first.path("warmupTime").asText());
  }

  String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  /** Returns time and bytes, as the tables show them. */
  String cell() {
    return String.format(
        Locale.ROOT,
        nanos < 100 ? "%.1f ± %.1f / %.0f" : "%.0f ± %.0f / %.0f",
        nanos,
        deviation,
        bytes);
  }
}
