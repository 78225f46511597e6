// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is legal in an interface and easily read wrong: its wrappers compile without a warning.
 */
class TrapsTest {
  @TempDir Path temporary;

  static List<Path> traps() {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/traps"))) {
      return files.sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @ParameterizedTest
  @MethodSource("traps")
  void wrapsWithoutAWarning(Path file) {
    Compiler.Result result =
        Compiler.withSpanwrap(temporary)
            .withOption("-Werror")
            .compile(Map.of(file.getFileName().toString(), Compiler.text(file)));
    assertThat(result.messages()).isEmpty();
    assertThat(result.generated()).isNotEmpty();
  }
}
