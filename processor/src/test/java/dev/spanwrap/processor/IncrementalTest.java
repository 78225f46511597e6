// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One interface changed: one wrapper and one schema written, as if all had been. */
class IncrementalTest {
  private static final String MODEL =
      """
      package work;
      import dev.spanwrap.annotations.*;
      @Traced(Role.MODEL)
      public interface Model {
        @Streamed Answer chat(@Capture(GenAi.REQUEST_MODEL) String model);
      }
      """;
  private static final String ANSWER =
      """
      package work;
      import dev.spanwrap.annotations.*;
      @Streamed
      public interface Answer {
        @Streamed java.util.Iterator<String> tokens();
      }
      """;
  private static final String TOOL =
      """
      package work;
      import dev.spanwrap.annotations.*;
      @Traced(Role.TOOL)
      public interface Tool {
        String run(String input);
      }
      """;
  private static final String CHANGED_MODEL =
      MODEL.replace("String model)", "String model, @Capture(\"app.limit\") int limit)");

  @TempDir Path temporary;

  @Test
  void oneInterfaceChangedIsOneWrapperWritten() throws IOException {
    Compiler.Result before =
        Compiler.withSpanwrap(temporary.resolve("before")).compile(sources(MODEL));
    Compiler.Result after =
        Compiler.withSpanwrap(temporary.resolve("after"))
            .withClasses(before.classes())
            .compile(Map.of("work/Model.java", CHANGED_MODEL));
    Compiler.Result whole =
        Compiler.withSpanwrap(temporary.resolve("whole")).compile(sources(CHANGED_MODEL));

    assertThat(List.of(before.messages(), after.messages(), whole.messages()))
        .allMatch(List::isEmpty);
    assertThat(before.generated())
        .containsOnlyKeys("TracedModel.java", "TracedAnswer.java", "TracedTool.java");
    assertThat(after.generated())
        .containsExactly(Map.entry("TracedModel.java", whole.generated("TracedModel.java")));
    assertThat(schemas(before)).containsExactly("work.Model.yaml", "work.Tool.yaml");
    assertThat(schemas(after)).containsExactly("work.Model.yaml");
  }

  private static Map<String, String> sources(String model) {
    return Map.of("work/Model.java", model, "work/Answer.java", ANSWER, "work/Tool.java", TOOL);
  }

  private static List<String> schemas(Compiler.Result result) throws IOException {
    try (Stream<Path> files = Files.list(result.classes().resolve("META-INF/spanwrap"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
