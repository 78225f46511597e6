// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schemas in folders and jars become one page, which says what they say. */
class SchemaPageTest {
  private static final String SCHEMA =
      """
      # A comment.
      groups:
        - id: span.p.Model.chat
          type: span
          brief: "Says <it> | now."
          stability: development
          span_kind: client
          note: "Named `chat`."
          attributes:
            - ref: error.type
              requirement_level:
                conditionally_required: "If the call failed."
            - ref: gen_ai.operation.name
              requirement_level: required
              examples:
                - chat
        - id: attributes.p.Model.told
          type: attribute_group
          brief: Tells.
          note: "Recorded elsewhere."
          attributes:
            - ref: app.a
              requirement_level: recommended
              note: "From `a|b`."
        - id: metric.p.Model.m
          type: metric
          brief: Measures.
          stability: development
          metric_name: m
          instrument: histogram
          unit: s
          note: "Always."
          attributes:
            - ref: error.type
              requirement_level: required
        - id: event.p.Model.e
          type: event
          brief: Happens.
          stability: development
          name: e
          attributes:
            - ref: exception.type
              requirement_level: required
      """;

  @TempDir Path folder;

  @Test
  void aFolderBecomesAPage() throws IOException {
    write(folder, "p.Model.yaml", SCHEMA);

    assertThat(SchemaPage.of(List.of(folder)))
        .isEqualTo(
            """
            # Telemetry

            What calls of the traced interfaces can emit. Written by Spanwrap from the annotations: do not
            edit it, change those.

            ## p.Model

            ### chat (client)

            Says &lt;it> | now. Named `chat`.

            | attribute | requirement | value |
            |---|---|---|
            | `error.type` | conditionally_required: If the call failed. |  |
            | `gen_ai.operation.name` | required | `chat` |

            ### told

            Tells. Recorded elsewhere.

            | attribute | requirement | value |
            |---|---|---|
            | `app.a` | recommended | From `a\\|b`. |

            ## Metrics

            | metric | instrument | unit | what | by |
            |---|---|---|---|---|
            | `m` | histogram | s | Measures. Always. | `error.type` |

            ## Events

            | event | what | attributes |
            |---|---|---|
            | `e` | Happens. | `exception.type` |
            """);
  }

  @Test
  void jarsAndFoldersAreMergedAndAFileIsWritten() throws IOException {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    write(classes, "p.Model.yaml", SCHEMA);
    Path jar = folder.resolve("other.jar");
    try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
      write(zip.getPath("/"), "q.Model.yaml", SCHEMA.replace("p.Model", "q.Model"));
    }
    Path page = folder.resolve("page.md");

    SchemaPage.main(classes.toString(), jar.toString(), "--output=" + page);

    assertThat(Files.readString(page))
        .contains("## p.Model\n", "## q.Model\n")
        .containsOnlyOnce("| `m` | histogram |");
  }

  @Test
  void withoutAFileItIsPrinted() throws IOException {
    write(folder, "p.Model.yaml", SCHEMA);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      SchemaPage.main(folder.toString());
    } finally {
      System.setOut(out);
    }

    assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo(SchemaPage.of(List.of(folder)));
  }

  @Test
  void aFolderWithoutSchemasIsAnEmptyPageAndNoFolderIsAnError() throws IOException {
    assertThat(SchemaPage.of(List.of(folder))).startsWith("# Telemetry").doesNotContain("##");
    assertThatThrownBy(SchemaPage::main)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Name target/classes");
  }

  private static void write(Path root, String name, String schema) throws IOException {
    Path schemas = Files.createDirectories(root.resolve("META-INF/spanwrap"));
    Files.writeString(schemas.resolve(name), schema);
  }
}
