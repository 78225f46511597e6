// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads what {@link Yaml} writes, and no other YAML. */
final class YamlReader {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(E-?\\d+)?");

  private final List<String> lines;
  private int next;

  private YamlReader(List<String> lines) {
    this.lines = lines;
  }

  /**
   * Returns the document's map.
   *
   * @throws IllegalArgumentException if it was not written by {@link Yaml}
   */
  static Map<String, Object> read(String document) {
    List<String> lines =
        document.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    YamlReader reader = new YamlReader(new ArrayList<>(lines));
    Map<String, Object> map = reader.map(0);
    if (reader.next < lines.size()) {
      throw reader.unreadable();
    }
    return map;
  }

  private Map<String, Object> map(int indent) {
    Map<String, Object> map = new LinkedHashMap<>();
    while (next < lines.size() && indent() == indent && !isItem()) {
      String line = lines.get(next).strip();
      int colon = endOfKey(line);
      String key = scalar(line.substring(0, colon));
      String rest = line.substring(colon + 1).strip();
      next++;
      map.put(key, rest.isEmpty() ? nested(indent) : single(rest));
    }
    return map;
  }

  private Object nested(int indent) {
    if (next == lines.size() || indent() != indent + 2) {
      throw unreadable();
    }
    return isItem() ? list(indent + 2) : map(indent + 2);
  }

  private List<Object> list(int indent) {
    List<Object> list = new ArrayList<>();
    while (next < lines.size() && indent() == indent && isItem()) {
      String line = lines.get(next);
      String content = line.substring(indent + 2);
      if (endOfKey(content) > 0) {
        lines.set(next, " ".repeat(indent + 2) + content);
        list.add(map(indent + 2));
      } else {
        next++;
        list.add(single(content));
      }
    }
    return list;
  }

  private Object single(String text) {
    return switch (text) {
      case "{}" -> Map.of();
      case "[]" -> List.of();
      case "true" -> true;
      case "false" -> false;
      default -> NUMBER.matcher(text).matches() ? new BigDecimal(text) : scalar(text);
    };
  }

  /** Returns where a line's key ends; -1 if the line has none. */
  private static int endOfKey(String line) {
    if (!line.startsWith("\"")) {
      int colon = line.indexOf(':');
      return colon;
    }
    int end = 1;
    while (end < line.length() && line.charAt(end) != '"') {
      end += line.charAt(end) == '\\' ? 2 : 1;
    }
    return end + 1 < line.length() && line.charAt(end + 1) == ':' ? end + 1 : -1;
  }

  private String scalar(String text) {
    if (!text.startsWith("\"")) {
      return text;
    }
    StringBuilder read = new StringBuilder();
    for (int i = 1; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        read.append(c);
        continue;
      }
      char escaped = text.charAt(++i);
      int digits = escaped == 'u' ? 4 : escaped == 'U' ? 8 : 0;
      if (digits == 0) {
        read.append(escaped);
      } else {
        read.appendCodePoint(Integer.parseInt(text.substring(i + 1, i + 1 + digits), 16));
        i += digits;
      }
    }
    return read.toString();
  }

  private boolean isItem() {
    return lines.get(next).strip().startsWith("- ");
  }

  private int indent() {
    String line = lines.get(next);
    return line.length() - line.stripLeading().length();
  }

  private IllegalArgumentException unreadable() {
    return new IllegalArgumentException(
        "A telemetry schema is read as Spanwrap writes it, but line "
            + (next + 1)
            + " is not so. Compile the interface again.");
  }
}
