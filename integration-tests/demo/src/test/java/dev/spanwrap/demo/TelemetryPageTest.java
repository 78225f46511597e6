// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.processor.schema.SchemaPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in docs is what the schemas of this build say. */
class TelemetryPageTest {

  @Test
  void thePageInDocsIsThatOfThisBuild(@TempDir Path folder) throws IOException {
    Path page = folder.resolve("page.md");

    SchemaPage.main("target/classes", "--output=" + page);

    assertThat(Files.readString(Path.of("../../docs/telemetry-of-the-demo.md")))
        .as("run ./mvnw -Ptelemetry-page process-classes -pl integration-tests/demo -am")
        .isEqualTo(Files.readString(page));
  }
}
