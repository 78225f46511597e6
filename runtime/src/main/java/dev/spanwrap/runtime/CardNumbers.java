// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

/** Finds payment card numbers in text. */
final class CardNumbers {
  private static final int SHORTEST = 13;
  private static final int LONGEST = 19;

  private CardNumbers() {}

  static String replace(String text, String replacement) {
    StringBuilder replaced = null;
    int copied = 0;
    int at = 0;
    while (at < text.length()) {
      int end = isStart(text, at) ? end(text, at) : -1;
      if (end < 0) {
        at++;
        continue;
      }
      if (replaced == null) {
        replaced = new StringBuilder(text.length());
      }
      replaced.append(text, copied, at).append(replacement);
      copied = end;
      at = end;
    }
    return replaced == null ? text : replaced.append(text, copied, text.length()).toString();
  }

  private static boolean isStart(String text, int at) {
    return isDigit(text, at) && !isDigit(text, at - 1);
  }

  /** Returns the end of the longest card number that starts here, or -1. */
  private static int end(String text, int start) {
    int[] digits = new int[LONGEST];
    int count = 0;
    int found = -1;
    int at = start;
    while (count < LONGEST && at < text.length()) {
      if (isDigit(text, at)) {
        digits[count++] = text.charAt(at) - '0';
        if (!isDigit(text, at + 1) && isCard(digits, count)) {
          found = at + 1;
        }
      } else if (!isSeparator(text, at)) {
        break;
      }
      at++;
    }
    return found;
  }

  private static boolean isSeparator(String text, int at) {
    return (text.charAt(at) == ' ' || text.charAt(at) == '-')
        && isDigit(text, at - 1)
        && isDigit(text, at + 1);
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private static boolean isCard(int[] digits, int count) {
    return count >= SHORTEST && isIssued(digits, count) && hasCheckDigit(digits, count);
  }

  private static boolean isIssued(int[] digits, int count) {
    int two = digits[0] * 10 + digits[1];
    int four = two * 100 + digits[2] * 10 + digits[3];
    return switch (digits[0]) {
      case 4 -> count == 13 || count == 16 || count == 19;
      case 5 -> count == 16 && two >= 51 && two <= 55;
      case 2 -> count == 16 && four >= 2221 && four <= 2720;
      case 3 ->
          (two == 34 || two == 37)
              ? count == 15
              : two == 35 ? count >= 16 : (two == 30 || two == 36 || two == 38) && count >= 14;
      case 6 -> count >= 16;
      default -> false;
    };
  }

  private static boolean hasCheckDigit(int[] digits, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      int digit = digits[count - 1 - i];
      int doubled = i % 2 == 0 ? digit : digit * 2;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }
}
