// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import java.util.Arrays;

/**
 * Characters of JSON, in an array that is used again.
 *
 * <p>A text is copied as a whole, which the JVM does by wide instructions, and then looked through
 * where it is; it is copied by character only from the first one on that must be escaped. With a
 * {@code StringBuilder} and a copy of each character the same text took twice as long.
 */
final class JsonBuffer {
  private static final char[] NONE = {};

  /** How much of a text is looked through at once. */
  private static final int SEGMENT = 512;

  /** Up to here a copy by character is faster. */
  private static final int SHORT = 16;

  private char[] chars = SpareChars.take();
  private int length;

  int length() {
    return length;
  }

  /** Forgets what was appended after there were {@code end} characters. */
  void backTo(int end) {
    length = end;
  }

  void append(char c) {
    need(1);
    chars[length++] = c;
  }

  void append(String text) {
    need(text.length());
    text.getChars(0, text.length(), chars, length);
    length += text.length();
  }

  void append(long value) {
    if (value == Long.MIN_VALUE) {
      append(Long.toString(value));
      return;
    }
    need(20);
    long left = value;
    if (left < 0) {
      chars[length++] = '-';
      left = -left;
    }
    int digits = 1;
    for (long tens = left / 10; tens > 0; tens /= 10) {
      digits++;
    }
    length += digits;
    for (int i = length - 1; digits > 0; i--, digits--) {
      chars[i] = (char) ('0' + left % 10);
      left /= 10;
    }
  }

  /** Appends the name of a property and a colon. */
  void appendName(String name) {
    appendQuoted(name, Integer.MAX_VALUE - length);
    append(':');
  }

  /**
   * Appends a text in quotes, with what JSON wants escaped, or as many of its code points as there
   * is room for.
   *
   * @param room how many characters may be appended between the quotes
   * @return how many chars of the text are in
   */
  int appendQuoted(String text, int room) {
    int count = text.length();
    need(Math.min(count, SEGMENT) + 2);
    chars[length++] = '"';
    int in = count <= SHORT && count <= room && appendShort(text) ? count : appendLong(text, room);
    append('"');
    return in;
  }

  /** Appends a text of a few characters, for which there is an array, if none must be escaped. */
  private boolean appendShort(String text) {
    char[] to = chars;
    int at = length;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (JsonEscapes.isEscaped(c)) {
        return false;
      }
      to[at + i] = c;
    }
    length = at + text.length();
    return true;
  }

  private int appendLong(String text, int room) {
    int from = 0;
    int left = room;
    while (from < text.length()) {
      int start = length;
      int to = Math.min(text.length(), from + SEGMENT);
      appendSegment(text, from, to);
      if (length - start > left) {
        length = start;
        return appendFitting(text, from, to, left);
      }
      left -= length - start;
      from = to;
    }
    return from;
  }

  /** Appends what of a segment fits, never half of a pair. */
  private int appendFitting(String text, int from, int to, int room) {
    int end = from + JsonEscapes.fitting(text.substring(from, to), room);
    appendSegment(text, from, end);
    if (end > 0 && JsonEscapes.isPair(text, end - 1)) {
      length--;
      return end - 1;
    }
    return end;
  }

  private void appendSegment(String text, int from, int to) {
    int count = to - from;
    need(count);
    text.getChars(from, to, chars, length);
    int end = length + count;
    int plain = JsonEscapes.plainUntil(chars, length, end);
    length = plain;
    if (plain < end) {
      escape(end - plain);
    }
  }

  /** Escapes the characters after the last one: from the far end, where there is room for each. */
  private void escape(int count) {
    int room = JsonEscapes.LONGEST * count;
    need(room);
    int end = length + room;
    char[] to = chars;
    int at = length;
    int from = end - count;
    System.arraycopy(to, at, to, from, count);
    while (from < end) {
      int plain = JsonEscapes.plainUntil(to, from, end);
      if (plain > from) {
        System.arraycopy(to, from, to, at, plain - from);
        at += plain - from;
      }
      from = plain;
      if (from < end) {
        at = JsonEscapes.put(to[from], to, at);
        from++;
      }
    }
    length = at;
  }

  private void need(int count) {
    if (chars.length - length < count) {
      chars = Arrays.copyOf(chars, SpareChars.size(chars.length, Math.addExact(length, count)));
    }
  }

  /** Gives the array back. */
  void release() {
    char[] spare = chars;
    chars = NONE;
    length = 0;
    SpareChars.give(spare);
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }
}
