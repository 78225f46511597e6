// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.processor.problem.Code;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every mistake gets its message, at its line; run with {@code -Drecreate=true} to accept new ones.
 */
class DiagnosticsTest {
  private static final Path DOCS = Path.of("../docs/errors.md");

  @TempDir Path temporary;

  static List<BadFixture> fixtures() {
    return BadFixture.all();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void saysWhatIsWrongWhereItIsWrong(BadFixture fixture) {
    if (Boolean.getBoolean("recreate")) {
      fixture.rewrite(temporary.resolve("recreated"));
    }
    assertThat(fixture.found(temporary)).containsExactlyInAnyOrderElementsOf(fixture.expected());
    assertThat(fixture.expected())
        .anyMatch(message -> message.contains("[" + fixture.name() + "]"));
  }

  @Test
  void everyCodeHasAFixture() {
    Set<String> named = fixtures().stream().map(BadFixture::name).collect(toSet());
    assertThat(named).isEqualTo(codes());
  }

  @Test
  void everyCodeHasARowInTheDocumentation() {
    Set<String> rows =
        Pattern.compile("(?m)^\\| `(\\w+)` \\|")
            .matcher(Compiler.text(DOCS))
            .results()
            .map(match -> match.group(1))
            .collect(toSet());
    assertThat(rows).isEqualTo(codes());
  }

  private static Set<String> codes() {
    return Stream.of(Code.values()).map(Code::label).collect(toSet());
  }

  private static java.util.stream.Collector<String, ?, Set<String>> toSet() {
    return Collectors.toCollection(TreeSet::new);
  }
}
