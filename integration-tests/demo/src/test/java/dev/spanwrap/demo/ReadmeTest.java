// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README shows what is: the interfaces, the tree, the generated method, the commands. */
class ReadmeTest {

  private static final Path README = Path.of("../../README.md");
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w*)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Path SOURCES = Path.of("src/main/java/dev/spanwrap/demo");
  private static final Path TEST_SOURCES = Path.of("src/test/java/dev/spanwrap/demo");
  private static final Path GENERATED =
      Path.of("target/generated-test-sources/test-annotations/dev/spanwrap/demo");

  @Test
  void theModelIsOneThatCompiles() throws IOException {
    assertThat(blocks("java")).contains(declaration(TEST_SOURCES.resolve("readme/ChatModel.java")));
  }

  @Test
  void theSessionIsTheDemos() throws IOException {
    assertThat(blocks("java")).contains(declaration(SOURCES.resolve("booking/BookingLine.java")));
  }

  @Test
  void theGeneratedMethodIsWhatTheCompilerWrote() throws IOException {
    String generated = read(GENERATED.resolve("readme/TracedChatModel.java"));
    String method =
        blocks("java").stream()
            .filter(block -> block.startsWith("@Override"))
            .collect(Collectors.joining());

    assertThat(method).contains("public Reply chat(Prompt prompt)");
    assertThat(generated).contains(method.strip().indent(2));
  }

  @Test
  void theTreeIsTheOneThatTheDemoPrints() throws IOException {
    assertThat(blocks(""))
        .extracting(Run::placeholders)
        .contains(withoutFirstLine(Expected.text("tree-trip.txt")));
  }

  @Test
  void eachCommandStandsAlone() throws IOException {
    assertThat(blocks("sh")).hasSize(2).allMatch(block -> block.matches("\\./mvnw [^\n]+\n"));
  }

  /** The blocks of that language. */
  private static List<String> blocks(String language) throws IOException {
    return BLOCK
        .matcher(read(README))
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .toList();
  }

  /** The type without what comes before it, and without its comments. */
  private static String declaration(Path source) throws IOException {
    String text = read(source).replaceAll("(?m)^ */\\*\\*.*\\*/\n", "");
    return text.substring(text.indexOf("\n@") + 1);
  }

  private static String withoutFirstLine(String text) {
    return text.substring(text.indexOf('\n') + 1);
  }

  private static String read(Path path) throws IOException {
    return Files.readString(path, StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
