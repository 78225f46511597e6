// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions that do not go together are refused where they are compiled, not where they run. */
class IncompatibleShapesTest {
  @TempDir Path directory;

  private List<String> messages(String... sources) {
    return Compilation.of(directory, List.of(), List.of(), List.of(sources)).messages();
  }

  @Test
  void b133_b140_parametersThatChangedPlacesAreShownWithThePositionMarked() {
    assertThat(
            messages(
                """
                @Traced
                public interface Tool {
                  String ask(String a, int b);
                  String ask(int b, String a, @Added Span span);
                }
                """))
        .containsExactly(
            "[UnmatchedAdded] Two shapes of a method differ only in @Added parameters, but"
                + " ask(>int<, String, @Added Span) and ask(>String<, int) differ in position 1."
                + " Mark all that was added, and keep the rest as it was.");
  }

  @Test
  void b133_b140_parametersThatWereNotMarkedAreShownWithThePositionMarked() {
    assertThat(
            messages(
                "public interface OldTool { String ask(String a, int b); }",
                """
                @Traced
                @Legacy(OldTool.class)
                public interface Tool {
                  String ask(String a, long between, int b, @Added Span span);
                }
                """))
        .containsExactly(
            "[UnmatchedLegacyMethod] A legacy method has the types of the parameters that are not"
                + " @Added, but ask(String, >long<, int, @Added Span) of Tool and ask(String, >int<)"
                + " of OldTool differ in position 2. Mark what was added, or remove OldTool from"
                + " @Legacy.");
  }

  @Test
  void b140_equallyNearShapesAreNotGuessedAmong() {
    assertThat(
            messages(
                """
                @Traced
                public interface Tool {
                  String ask(String a);
                  String ask(int a);
                  String ask(@Added String a, @Added int b);
                }
                """))
        .containsExactly(
            "[AmbiguousOlderShape] A newer shape goes to the nearest older one, but of"
                + " ask(@Added String, @Added int) these are equally near: ask(String), ask(int)."
                + " Remove one, or give ask(@Added String, @Added int) a default body that says"
                + " which.");
  }

  @Test
  void b133_b138_anOlderShapeMayNotThrowWhatTheNewerCannot() {
    assertThat(
            messages(
                """
                @Traced
                public interface Tool {
                  String ask(String a) throws IOException;
                  String ask(String a, @Added Span span) throws FileNotFoundException;
                }
                """))
        .singleElement()
        .asString()
        .startsWith("[UnmatchedAdded]")
        .contains("throws >nothing like it<", "throws >IOException<", "differ in what they throw");
  }
}
