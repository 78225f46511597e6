// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a traced call allocates, beside one traced by hand with the same attributes. */
class AllocationTest {
  /** The call, its scope and OpenTelemetry's, less the two objects of a context by hand. */
  private static final long MEANT = 24;

  @Test
  void b166_nothingWhereNothingIsTraced() throws Exception {
    Map<String, Long> bytes = measure("noop");

    assertThat(bytes).containsEntry("generated", 0L).containsEntry("generatedPlain", 0L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sampled", "unsampled"})
  void littleMoreThanByHandWhereSpansAreStarted(String mode) throws Exception {
    Map<String, Long> bytes = measure(mode);

    assertThat(bytes.get("generated")).isLessThanOrEqualTo(bytes.get("hand") + MEANT);
    assertThat(bytes.get("generatedPlain")).isLessThanOrEqualTo(bytes.get("handPlain") + MEANT);
  }

  @Test
  void littleMoreThanByHandWhereTheDurationIsMeasured() throws Exception {
    Map<String, Long> bytes = measure("measured");

    assertThat(bytes.get("generated")).isLessThanOrEqualTo(bytes.get("hand") + MEANT);
  }

  private static Map<String, Long> measure(String mode) throws IOException, InterruptedException {
    Process probe =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // What is hot is compiled before it runs on: alike in each process, however busy.
                "-Xbatch",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                AllocationProbe.class.getName(),
                mode)
            .redirectErrorStream(true)
            .start();
    String output = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(probe.waitFor()).as(output).isZero();
    return Stream.of(output.strip().split("\\R"))
        .map(line -> line.split("="))
        .collect(Collectors.toMap(pair -> pair[0], pair -> Long.valueOf(pair[1])));
  }
}
