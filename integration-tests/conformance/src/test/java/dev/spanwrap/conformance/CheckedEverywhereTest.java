// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever a test of the project emits is held against the GenAI conventions: every source that
 * makes an OpenTelemetry SDK checks what comes out of it, or says here why not.
 */
class CheckedEverywhereTest {
  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Pattern MAKES_AN_SDK =
      Pattern.compile(
          "(SdkTracerProvider|SdkMeterProvider|SdkLoggerProvider|OpenTelemetrySdk)\\s*\\.builder\\("
              + "|AutoConfiguredOpenTelemetrySdk|OpenTelemetryExtension\\s*\\.create\\(");
  private static final Pattern CHECKS_IT =
      Pattern.compile(
          "ConformanceExtension\\s*\\.of\\(|CheckedSpans\\s*\\.(create|by)\\("
              + "|GenAiConformance\\s*\\.create\\(\\)");

  private static final Map<String, String> EXCEPTIONS =
      Map.of(
          "AllocationProbe",
          "measures what a call allocates, in a process of its own",
          "StreamAllocationProbe",
          "measures what an element allocates, in a process of its own",
          "Raced",
          "jcstress needs ends of calls as short as they are; HooksAndSessionsRaceTest checks",
          "GenAiConformanceTest",
          "tests the check itself, against telemetry that breaks each rule",
          "CheckedSpansTest",
          "tests the check itself",
          "SpanCollectorTest",
          "collects spans that it starts by hand and names nothing of the conventions",
          "demo/trace/Telemetry",
          "the demo's own; its tests check what it collected, in Run",
          "benchmarks/Telemetry",
          "the benchmarks' own; Spans checks what is proved before it is measured");

  private record Source(String path, String text) {
    boolean isExcepted() {
      return EXCEPTIONS.keySet().stream().anyMatch(name -> path.endsWith('/' + name + ".java"));
    }
  }

  private static List<Source> sources() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> new Source(relative(file), text(file)))
          .filter(CheckedEverywhereTest::isForTests)
          .toList();
    }
  }

  private static boolean isForTests(Source source) {
    return (source.path.startsWith("integration-tests/") || source.path.contains("/src/test/"))
        && !source.path.contains("/target/")
        && !source.path.endsWith("/CheckedEverywhereTest.java");
  }

  private static String relative(Path file) {
    return ROOT.relativize(file).toString().replace('\\', '/');
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException error) {
      throw new UncheckedIOException(error);
    }
  }

  @Test
  void whoMakesAnSdkChecksWhatItEmits() throws IOException {
    List<Source> making =
        sources().stream().filter(source -> MAKES_AN_SDK.matcher(source.text).find()).toList();

    assertThat(making).hasSizeGreaterThan(10);
    assertThat(making)
        .filteredOn(source -> !source.isExcepted())
        .allSatisfy(source -> assertThat(source.text).as(source.path).containsPattern(CHECKS_IT));
  }

  @Test
  void exceptionsAreThere() throws IOException {
    Map<String, String> unused = new TreeMap<>(EXCEPTIONS);
    for (Source source : sources()) {
      if (MAKES_AN_SDK.matcher(source.text).find()) {
        unused.keySet().removeIf(name -> source.path.endsWith('/' + name + ".java"));
      }
    }
    assertThat(unused).isEmpty();
  }

  @Test
  void aRuleIsWaivedForAReasonThatSaysWhy() throws IOException {
    Pattern waiver = Pattern.compile("\\.waiving\\(\\s*Rule\\.\\w+,\\s*\"([^\"]*)\"");
    for (Source source : sources().stream().filter(source -> !source.isExcepted()).toList()) {
      assertThat(waiver.matcher(source.text).results().map(match -> match.group(1)))
          .as(source.path)
          .allMatch(reason -> reason.split(" ", -1).length > 3);
    }
  }
}
