// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

/** How text is escaped in JSON; line separators, too, so that it is a literal of JavaScript. */
final class JsonEscapes {
  /** How many characters a character becomes at most. */
  static final int LONGEST = 6;

  private static final String HEX = "0123456789abcdef";

  /** By character: the letter after the backslash, {@code u} for a number, 0 for none. */
  private static final byte[] LETTERS = letters();

  private JsonEscapes() {}

  private static byte[] letters() {
    byte[] letters = new byte[256];
    for (int c = 0; c < ' '; c++) {
      letters[c] = 'u';
    }
    letters['\b'] = 'b';
    letters['\f'] = 'f';
    letters['\n'] = 'n';
    letters['\r'] = 'r';
    letters['\t'] = 't';
    letters['"'] = '"';
    letters['\\'] = '\\';
    return letters;
  }

  static boolean isEscaped(char c) {
    return c < 256 ? LETTERS[c & 255] != 0 : (c & ~1) == '\u2028';
  }

  /** Returns where the first character is that must be escaped, {@code end} if there is none. */
  static int plainUntil(char[] chars, int from, int end) {
    int i = from;
    while (i < end && !isEscaped(chars[i])) {
      i++;
    }
    return i;
  }

  /** Returns the length of {@code text} when escaped, or any larger number than {@code limit}. */
  static int length(CharSequence text, int limit) {
    int length = 0;
    for (int i = 0; i < text.length() && length <= limit; i++) {
      length += length(text.charAt(i));
    }
    return length;
  }

  /** Returns how many chars of {@code text} fit into {@code room} when escaped, in whole points. */
  static int fitting(CharSequence text, int room) {
    int length = 0;
    int i = 0;
    while (i < text.length()) {
      int chars = isPair(text, i) ? 2 : 1;
      length += chars == 2 ? 2 : length(text.charAt(i));
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
    return end > 0 && isPair(text, end - 1) ? end - 1 : end;
  }

  /** Returns no more than the first {@code end} chars of {@code text}. */
  static String prefix(CharSequence text, int end) {
    return end < text.length() ? text.subSequence(0, Math.max(0, end)).toString() : text.toString();
  }

  /** Puts what stands for {@code c} at {@code at}, and returns where it ends. */
  static int put(char c, char[] to, int at) {
    to[at] = '\\';
    char letter = c < 128 ? (char) LETTERS[c] : 'u';
    to[at + 1] = letter;
    if (letter != 'u') {
      return at + 2;
    }
    for (int i = 0; i < 4; i++) {
      to[at + 2 + i] = HEX.charAt((c >> (12 - 4 * i)) & 0xf);
    }
    return at + LONGEST;
  }

  /** Returns whether the chars at {@code i} and after it are one code point. */
  static boolean isPair(CharSequence text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1));
  }

  private static int length(char c) {
    if (!isEscaped(c)) {
      return 1;
    }
    return c < 128 && LETTERS[c] != 'u' ? 2 : LONGEST;
  }
}
