// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be written is a problem at the place that is to blame, with a remedy. */
class ContentProblemsTest {
  private static final String MARK = "// PROBLEM ";

  @TempDir Path output;

  static Stream<Path> sources() throws IOException {
    return ZooCompiler.sources("bad").stream();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void reportsWhatTheSourceExpects(Path source) throws IOException {
    SampleProcessor processor = new SampleProcessor();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    ZooCompiler.compile(List.of(source), output, processor, diagnostics);
    List<String> reported =
        diagnostics.getDiagnostics().stream()
            .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
            .sorted(Comparator.comparing(Diagnostic::getLineNumber))
            .map(one -> one.getLineNumber() + " " + one.getMessage(Locale.ROOT))
            .toList();
    assertThat(reported).containsExactlyElementsOf(expected(source));
    assertThat(processor.problems).allSatisfy(one -> assertThat(one.remedy()).endsWith("."));
  }

  /** Returns the comments that say what is expected, each with the line that they precede. */
  private static List<String> expected(Path source) throws IOException {
    List<String> expected = new ArrayList<>();
    List<String> lines = Files.readAllLines(source);
    for (int i = 0; i < lines.size(); i++) {
      int at = lines.get(i).indexOf(MARK);
      if (at >= 0) {
        expected.add((i + 2) + " " + lines.get(i).substring(at + MARK.length()));
      }
    }
    return expected;
  }
}
