// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

/** How text is escaped in JSON; line separators, too, so that it is a literal of JavaScript. */
final class JsonEscapes {
  private static final String HEX = "0123456789abcdef";

  private JsonEscapes() {}

  /** Returns the length of {@code text} when escaped, or any larger number than {@code limit}. */
  static int length(CharSequence text, int limit) {
    int length = 0;
    for (int i = 0; i < text.length() && length <= limit; i++) {
      length += lengthAt(text, i);
    }
    return length;
  }

  /** Returns how many chars of {@code text} fit into {@code room} when escaped, in whole points. */
  static int fitting(CharSequence text, int room) {
    int length = 0;
    int i = 0;
    while (i < text.length()) {
      int chars = isPair(text, i) ? 2 : 1;
      length += chars == 2 ? 2 : lengthAt(text, i);
      if (length > room) {
        return i;
      }
      i += chars;
    }
    return i;
  }

  /** Returns how many chars of {@code text} fit into {@code room} unescaped, in whole points. */
  static int fittingPlain(CharSequence text, int room) {
    int end = Math.max(0, Math.min(room, text.length()));
    return end > 0 && end < text.length() && isPair(text, end - 1) ? end - 1 : end;
  }

  static void append(CharSequence text, int end, StringBuilder to) {
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      int length = lengthAt(text, i);
      if (length == 1) {
        to.append(c);
      } else if (length == 2) {
        to.append('\\').append(letter(c));
      } else {
        to.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          to.append(HEX.charAt((c >> shift) & 0xf));
        }
      }
    }
  }

  private static int lengthAt(CharSequence text, int i) {
    char c = text.charAt(i);
    if (c == '"' || c == '\\' || (c < ' ' && letter(c) != 'u')) {
      return 2;
    }
    return c < ' ' || c == '\u2028' || c == '\u2029' ? 6 : 1;
  }

  private static boolean isPair(CharSequence text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1));
  }

  private static char letter(char c) {
    return switch (c) {
      case '\b' -> 'b';
      case '\f' -> 'f';
      case '\n' -> 'n';
      case '\r' -> 'r';
      case '\t' -> 't';
      case '"', '\\' -> c;
      default -> 'u';
    };
  }
}
