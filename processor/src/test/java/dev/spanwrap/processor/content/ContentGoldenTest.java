// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated writers read like this; {@code -Drecreate=true} writes what they read like now. */
class ContentGoldenTest {
  private static final Path GOLDEN =
      Path.of("src/test/resources/content/golden/SupportContents.java.generated");

  @TempDir Path output;

  @Test
  void generatesWhatTheGoldenFileSays() throws IOException {
    ZooCompiler.compile("golden", output, new SampleProcessor());
    String generated = Files.readString(output.resolve("golden/SupportContents.java"));
    if (Boolean.getBoolean("recreate")) {
      Files.writeString(GOLDEN, generated);
    }
    assertThat(generated).isEqualTo(Files.readString(GOLDEN));
  }
}
