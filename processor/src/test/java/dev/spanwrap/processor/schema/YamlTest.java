// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What is written, a real parser reads again, and so does our own reader. */
class YamlTest {
  private static final int SEED = 4711;

  static Stream<String> hostile() {
    return Stream.of(
        "",
        " ",
        "a b",
        "true",
        "No",
        "null",
        "~",
        "1",
        "1.5e3",
        ".inf",
        "2026-01-01",
        "- a",
        "a: b",
        "a #b",
        "#a",
        "a:",
        "\"quoted\"",
        "back\\slash \\u0041",
        "it's",
        "{a: b}",
        "[a]",
        "*a",
        "&a",
        "!a",
        "%a",
        "@a",
        "`a`",
        "|",
        ">",
        "line\nbreak\r\n\ttab",
        "\u0000\u0007\u001b\u007f\u0085\u00a0\u2028\u2029\ufeff",
        "\u00fcml\u00e4ut \u65e5\u672c",
        "\ud83d\ude00",
        "---",
        "...",
        "? a",
        "<<",
        "=");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void readsTheSameTextAsValueKeyAndItem(String text) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("value", text);
    document.put("items", List.of(text, Map.of(text, text), List.of("x").get(0)));
    document.put(text, Map.of("nested", List.of(Map.of("deep", Map.of(text, text)))));

    String yaml = Yaml.of(document);

    assertThat(parsed(yaml)).isEqualTo(document);
    assertThat(YamlReader.read(yaml)).isEqualTo(document);
    assertThat(yaml).matches("[\\x20-\\x7e\n]*");
  }

  @Test
  void randomTextsAreReadAgain() {
    Random random = new Random(SEED);
    for (int run = 0; run < 500; run++) {
      String text =
          IntStream.range(0, random.nextInt(12))
              .map(i -> codePoint(random))
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      Map<String, Object> document = Map.of("a", text);

      assertThat(parsed(Yaml.of(document))).isEqualTo(document);
      assertThat(YamlReader.read(Yaml.of(document))).isEqualTo(document);
    }
  }

  @Test
  void halfACharacterIsReplaced() {
    assertThat(parsed(Yaml.of(Map.of("a", "x\ud800y")))).isEqualTo(Map.of("a", "x\ufffdy"));
  }

  @Test
  void numbersBooleansAndEmptyCollectionsStayWhatTheyAre() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("int", 3);
    document.put("double", 0.5);
    document.put("boolean", true);
    document.put("map", Map.of());
    document.put("list", List.of());
    document.put("maps", List.of(Map.of("a", List.of(1, 2))));

    assertThat(parsed(Yaml.of(document))).isEqualTo(document);
  }

  @Test
  void otherYamlIsRefused() {
    assertThatThrownBy(() -> YamlReader.read("a:\n      b: c\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 2");
  }

  private static int codePoint(Random random) {
    int[] from = {0, 0x80, 0x2000, 0xe000, 0x1f600};
    return from[random.nextInt(from.length)] + random.nextInt(0x60);
  }

  private static Object parsed(String yaml) {
    return new Load(LoadSettings.builder().build()).loadFromString(yaml);
  }
}
