// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/content.md shows code that compiles. */
class DocumentedTest {
  private static final Pattern JAVA =
      Pattern.compile("^```java\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  @Test
  void eachSnippetIsCodeThatCompiles() throws IOException {
    String compiled =
        Files.readString(Path.of("src/test/java/dev/spanwrap/conformance/content/Documented.java"));
    List<String> snippets =
        JAVA.matcher(Files.readString(Path.of("../../docs/content.md")))
            .results()
            .map((MatchResult block) -> block.group(1))
            .toList();

    assertThat(snippets)
        .hasSize(5)
        .allSatisfy(snippet -> assertThat(dense(compiled)).contains(dense(snippet)));
  }

  private static String dense(String code) {
    return code.replaceAll("\\s+", "");
  }
}
