// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Interfaces that nobody should write get a wrapper that compiles without a warning. */
class ZooTest {

  static List<Path> zoo() {
    return Fixtures.files("zoo");
  }

  @ParameterizedTest
  @MethodSource("zoo")
  void compilesWithoutWarnings(Path file) {
    Compilation compilation = Fixtures.compile(List.of(file));

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(Fixtures.generated(compilation)).isNotEmpty();
  }
}
