// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For each interface in {@code good} the wrapper in {@code expected}, to the letter. With {@code
 * -Drecreate=true} the expected files are written anew, to be read before they are committed.
 */
class GoldenTest {

  private static final Path EXPECTED = Fixtures.folder("expected");

  static List<Path> good() {
    return Fixtures.files("good");
  }

  @ParameterizedTest
  @MethodSource("good")
  void generatesTheExpectedWrapper(Path file) throws IOException {
    Compilation compilation = Fixtures.compile(List.of(file));

    assertThat(compilation).succeededWithoutWarnings();
    for (var generated : Fixtures.generated(compilation).entrySet()) {
      Path expected = EXPECTED.resolve(generated.getKey());
      if (Boolean.getBoolean("recreate")) {
        Files.writeString(expected, generated.getValue());
      }
      assertThat(expected).exists();
      assertThat(generated.getValue()).isEqualTo(Fixtures.read(expected));
    }
  }

  @Test
  void everyExpectedWrapperIsGenerated() {
    Set<String> expected =
        Fixtures.files("expected").stream()
            .map(file -> file.getFileName().toString())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(Fixtures.generated(Fixtures.compile(good())).keySet()).isEqualTo(expected);
  }

  @Test
  void theOrderOfFilesChangesNothing() {
    List<Path> files = good();
    List<Path> reversed = new ArrayList<>(files);
    Collections.reverse(reversed);

    var wrappers = Fixtures.generated(Fixtures.compile(files));

    assertThat(wrappers).isNotEmpty();
    assertThat(Fixtures.generated(Fixtures.compile(files))).isEqualTo(wrappers);
    assertThat(Fixtures.generated(Fixtures.compile(reversed))).isEqualTo(wrappers);
  }
}
