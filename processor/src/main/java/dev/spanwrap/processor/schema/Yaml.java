// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.schema;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Writes YAML in block style: maps, lists, texts, numbers and booleans. A text that is not plainly
 * one is quoted and escaped, so that every parser reads the same text again; the output is ASCII.
 */
final class Yaml {
  private static final Set<String> RESERVED =
      Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");
  private static final int LONGEST_RESERVED = 5;
  private static final int FIRST_PRINTABLE = 0x20;
  private static final int LAST_ASCII = 0x7e;
  private static final int REPLACEMENT = 0xfffd;

  private final StringBuilder out = new StringBuilder();

  private Yaml() {}

  /** Returns a map as the text of a document. */
  static String of(Map<String, ?> document) {
    Yaml yaml = new Yaml();
    yaml.map(document, "", "");
    return yaml.out.toString();
  }

  /**
   * Writes a map, whose first line begins with {@code first} and the others with {@code indent}.
   */
  private void map(Map<?, ?> map, String first, String indent) {
    String begin = first;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(begin).append(scalar(entry.getKey())).append(':');
      value(entry.getValue(), indent);
      begin = indent;
    }
  }

  private void value(Object value, String indent) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      out.append('\n');
      map(map, indent + "  ", indent + "  ");
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      out.append('\n');
      for (Object item : list) {
        item(Objects.requireNonNull(item), indent + "  ");
      }
    } else {
      out.append(' ').append(scalar(value)).append('\n');
    }
  }

  private void item(Object item, String indent) {
    if (item instanceof Map<?, ?> map && !map.isEmpty()) {
      map(map, indent + "- ", indent + "  ");
    } else {
      out.append(indent).append("- ").append(scalar(item)).append('\n');
    }
  }

  private static String scalar(Object value) {
    if (value instanceof Map<?, ?>) {
      return "{}";
    }
    if (value instanceof List<?>) {
      return "[]";
    }
    return value instanceof String text ? text(text) : value.toString();
  }

  private static String text(String text) {
    return isPlain(text) ? text : quoted(text);
  }

  /** A word of letters, digits, dots and underscores, which begins with a letter. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean other = (c >= '0' && c <= '9') || c == '_' || c == '.';
      if (!letter && (i == 0 || !other)) {
        return false;
      }
    }
    return !text.isEmpty()
        && (text.length() > LONGEST_RESERVED || !RESERVED.contains(text.toLowerCase(Locale.ROOT)));
  }

  /** Returns {@code text} in double quotes. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      escape(text.codePointAt(i), quoted);
    }
    return quoted.append('"').toString();
  }

  private static void escape(int codePoint, StringBuilder quoted) {
    if (codePoint == '"' || codePoint == '\\') {
      quoted.append('\\').appendCodePoint(codePoint);
    } else if (codePoint >= FIRST_PRINTABLE && codePoint <= LAST_ASCII) {
      quoted.appendCodePoint(codePoint);
    } else if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
      // Half a character is no text in YAML.
      quoted.append("\\u%04x".formatted(REPLACEMENT));
    } else if (Character.isBmpCodePoint(codePoint)) {
      quoted.append("\\u%04x".formatted(codePoint));
    } else {
      quoted.append("\\U%08x".formatted(codePoint));
    }
  }
}
