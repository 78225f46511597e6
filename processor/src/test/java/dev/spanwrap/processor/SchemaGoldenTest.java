// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * For each interface in {@code good} its telemetry schema in {@code schema}, to the letter, as the
 * wrappers in {@code expected} are.
 */
class SchemaGoldenTest {
  private static final Path EXPECTED = Fixtures.folder("schema");
  private static final String FOLDER = "META-INF/spanwrap/";

  static List<Path> good() {
    return Fixtures.files("good");
  }

  @ParameterizedTest
  @MethodSource("good")
  void writesTheExpectedSchema(Path file) throws IOException {
    Compilation compilation = Fixtures.compile(List.of(file));

    assertThat(compilation).succeededWithoutWarnings();
    for (Map.Entry<String, String> schema : schemas(compilation).entrySet()) {
      Path expected = EXPECTED.resolve(schema.getKey());
      if (Boolean.getBoolean("recreate")) {
        Files.writeString(expected, schema.getValue());
      }
      assertThat(expected).exists();
      assertThat(schema.getValue()).isEqualTo(Fixtures.read(expected));
      assertThat(isRegistry(schema.getValue())).isTrue();
    }
  }

  @Test
  void theOrderOfFilesChangesNothing() {
    List<Path> reversed = new ArrayList<>(good());
    Collections.reverse(reversed);

    assertThat(schemas(Fixtures.compile(reversed)))
        .isNotEmpty()
        .isEqualTo(schemas(Fixtures.compile(good())));
  }

  @Test
  void anOptionLeavesSchemasOut() {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new TracedProcessor())
            .withOptions("-Aspanwrap.schema=false", "-Xlint:all,-processing", "-Werror")
            .compile(source("/** Says. */"));

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(schemas(compilation)).isEmpty();
    assertThat(compilation.generatedSourceFiles()).hasSize(1);
  }

  @Test
  void processingAloneWritesThemToo() {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new TracedProcessor())
            .withOptions("-proc:only", "-Xlint:all,-processing", "-Werror")
            .compile(source("/** Says. */"));

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(schemas(compilation)).containsOnlyKeys("p.Says.yaml");
  }

  @Test
  void theFirstSentenceOfJavadocIsTheBriefAndHostileOnesStayText() {
    assertThat(brief("/** Says {@code \"it\": #1}, see {@link java.util.List lists}. And more. */"))
        .isEqualTo("Says \"it\": #1, see lists.");
    assertThat(brief("/**\n   * <b>Says</b>\n   * - it:\n   *\n   * @return it\n   */"))
        .isEqualTo("Says - it:");
    assertThat(brief("/** Says {@link Object#toString() it} to {@linkplain String}. */"))
        .isEqualTo("Says it to String.");
    assertThat(brief("")).isEqualTo("A call of Says.it.");
  }

  private static Object brief(String javadoc) {
    Compilation compilation =
        Compiler.javac().withProcessors(new TracedProcessor()).compile(source(javadoc));
    Object document = parsed(schemas(compilation).get("p.Says.yaml"));
    List<?> groups = (List<?>) ((Map<?, ?>) document).get("groups");
    return ((Map<?, ?>) groups.get(0)).get("brief");
  }

  private static JavaFileObject source(String javadoc) {
    return JavaFileObjects.forSourceString(
        "p.Says",
        """
        package p;

        @dev.spanwrap.annotations.Traced
        interface Says {

          %s
          String it();
        }
        """
            .formatted(javadoc));
  }

  private static SortedMap<String, String> schemas(Compilation compilation) {
    SortedMap<String, String> schemas = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      int folder = file.getName().indexOf(FOLDER);
      if (folder >= 0) {
        try {
          schemas.put(
              file.getName().substring(folder + FOLDER.length()),
              file.getCharContent(false).toString());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return schemas;
  }

  /** Whether each group has what the format of registries requires. */
  private static boolean isRegistry(String yaml) {
    List<?> groups = (List<?>) ((Map<?, ?>) parsed(yaml)).get("groups");
    return groups.stream()
        .map(group -> (Map<?, ?>) group)
        .allMatch(
            group ->
                group.containsKey("id")
                    && group.containsKey("brief")
                    && switch (String.valueOf(group.get("type"))) {
                      case "span" ->
                          group.containsKey("span_kind") && group.containsKey("stability");
                      case "metric" ->
                          group.containsKey("metric_name")
                              && group.containsKey("instrument")
                              && group.containsKey("unit")
                              && group.containsKey("stability");
                      case "event" -> group.containsKey("name") && group.containsKey("stability");
                      case "attribute_group" -> group.containsKey("attributes");
                      default -> false;
                    });
  }

  private static Object parsed(String yaml) {
    return new Load(LoadSettings.builder().build()).loadFromString(yaml);
  }
}
