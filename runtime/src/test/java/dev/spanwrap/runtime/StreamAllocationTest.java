// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing is allocated per element, in any kind of stream. */
class StreamAllocationTest {
  /** What a stream of many elements costs beyond one of few, spread over the elements. */
  private static final double NOTHING = 0.5;

  /** In how many processes the compiler may try: what it inlines depends on when it looks. */
  private static final int TRIES = 4;

  @ParameterizedTest
  @EnumSource
  void nothingIsAllocatedPerElement(StreamAllocationProbe.Kind kind) throws Exception {
    double least = Double.MAX_VALUE;
    for (int i = 0; i < TRIES && least > NOTHING; i++) {
      least = Math.min(least, measure(kind));
    }
    assertThat(least).as("bytes per element").isLessThan(NOTHING);
  }

  private static double measure(StreamAllocationProbe.Kind kind)
      throws IOException, InterruptedException {
    Process probe =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                StreamAllocationProbe.class.getName(),
                kind.name())
            .redirectErrorStream(true)
            .start();
    String output = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(probe.waitFor()).as(output).isZero();
    String printed = output.substring(output.indexOf(kind.name() + "="));
    return Double.parseDouble(printed.substring(kind.name().length() + 1).strip());
  }

  /** Ours but for OpenTelemetry's testing library, which stores contexts in a way of its own. */
  private static String classPath() {
    String ours =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(ours.split(File.pathSeparator))
        .filter(entry -> !entry.contains("opentelemetry-sdk-testing"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
