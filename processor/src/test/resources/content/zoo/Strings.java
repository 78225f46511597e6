// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package zoo;

import com.fasterxml.jackson.annotation.*;
import dev.spanwrap.processor.content.Sample;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.*;

/** Hostile text. */
public class Strings {
  public record Text(String text) {}

  static Text all(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int c = from; c < to; c++) {
      text.append((char) c);
    }
    return new Text(text.toString());
  }

  @Sample
  static Text control() {
    return all(0, 0x20);
  }

  @Sample
  static Text ascii() {
    return all(0x20, 0x80);
  }

  @Sample
  static Text latin() {
    return all(0x80, 0x180);
  }

  @Sample
  static Text separators() {
    return all(0x2020, 0x2040);
  }

  @Sample
  static Text surrogates() {
    return all(0xD7F0, 0xE010);
  }

  @Sample
  static Text specials() {
    return all(0xFEF0, 0x10000);
  }

  @Sample
  static Text pairs() {
    return new Text("\uD83D\uDE00 \uD83D\uDC68\u200D\uD83D\uDC69 \uDBFF\uDFFF");
  }

  @Sample
  static Text lone() {
    return new Text("\uD83D \uDE00 \uDE00\uD83D");
  }

  @Sample
  static Text injection() {
    return new Text("\"},\"x\":{\"y\":\"</script>\\\" \\u0000 $T $S %s ${a}");
  }

  @Sample
  static Map<String, String> keys() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("", "empty");
    map.put("a\"b", "\"");
    map.put("\u0000", "\u0000");
    map.put("\uD800", "\uDC00");
    map.put("\u2028\u2029", "\\");
    return map;
  }
}
