// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AsciiTest {

  @Test
  void asciiStaysAsItIs() {
    String source = "String s = \"\\u00e9 \\n ~\";\n";

    assertThat(Ascii.escape(source)).isSameAs(source);
  }

  @Test
  void otherCharactersBecomeUnicodeEscapes() {
    assertThat(Ascii.escape("größe = \"日\uD83D\uDE00\u007f\"").lines())
        .containsExactly("gr\\u00f6\\u00dfe = \"\\u65e5\\ud83d\\ude00\\u007f\"");
  }
}
