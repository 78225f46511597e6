// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.write;

/** Java source in ASCII, so that it means the same in whatever encoding javac reads it. */
final class Ascii {

  private static final int LAST = 0x7e;

  private Ascii() {}

  /** The same source with a Unicode escape for every other character. */
  static String escape(String source) {
    int first = 0;
    while (first < source.length() && source.charAt(first) <= LAST) {
      first++;
    }
    if (first == source.length()) {
      return source;
    }
    StringBuilder escaped = new StringBuilder(source.length() + 64);
    escaped.append(source, 0, first);
    for (int i = first; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c <= LAST) {
        escaped.append(c);
      } else {
        escaped.append("\\u%04x".formatted((int) c));
      }
    }
    return escaped.toString();
  }
}
