// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.annotations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example in this package's Javadoc compiles as it stands, but for its imports. */
class JavadocExamplesTest {

  private static final Path SOURCES = Path.of("src/main/java/dev/spanwrap/annotations");

  private static final Pattern EXAMPLE =
      Pattern.compile("<pre>\\{@code\\n(.*?)\\n \\* }</pre>", Pattern.DOTALL);

  private static final String IMPORTS =
      """
      import dev.spanwrap.annotations.*;
      import io.opentelemetry.api.trace.Span;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.function.*;
      import java.util.stream.*;
      """;

  /** The file that an example stands in, and its code. */
  static Stream<Arguments> examples() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files.sorted().flatMap(JavadocExamplesTest::examplesIn).toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void compiles(String file, String example, @TempDir Path classes) {
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String code = IMPORTS + "class Example {\n" + example + "\n}\n";
    List<String> options =
        List.of(
            "-proc:none",
            "-Xlint:all",
            "-classpath",
            System.getProperty("java.class.path"),
            "-d",
            classes.toString());

    compiler.getTask(null, null, problems, options, null, List.of(new Source(code))).call();

    assertThat(problems.getDiagnostics()).as("%s:%n%s", file, code).isEmpty();
  }

  @Test
  void everyAnnotationShowsOne() throws IOException {
    assertThat(examples().map(example -> example.get()[0]).distinct())
        .containsAll(
            AnnotationShapesTest.annotations().stream()
                .filter(annotation -> annotation != Captures.class)
                .map(annotation -> annotation.getSimpleName() + ".java")
                .toList());
  }

  private static Stream<Arguments> examplesIn(Path file) {
    return EXAMPLE
        .matcher(read(file))
        .results()
        .map(match -> match.group(1).lines().map(JavadocExamplesTest::code))
        .map(lines -> Arguments.of(file.getFileName().toString(), join(lines)));
  }

  private static String join(Stream<String> lines) {
    return lines.collect(Collectors.joining("\n"));
  }

  private static String code(String line) {
    return line.replaceFirst("^ \\* ?", "");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  /** A compilation unit in memory. */
  private static final class Source extends SimpleJavaFileObject {
    private final String code;

    Source(String code) {
      super(URI.create("string:///Example.java"), Kind.SOURCE);
      this.code = code;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return code;
    }
  }
}
