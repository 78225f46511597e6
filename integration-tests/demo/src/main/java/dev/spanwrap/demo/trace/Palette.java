// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.trace;

/** The colours of a terminal, or none. */
public enum Palette {
  /** Text as it is. */
  PLAIN,
  /** Text between ANSI escape sequences. */
  COLOURED;

  private static final int BOLD = 1;
  private static final int FAINT = 2;
  private static final int RED = 31;
  private static final int GREEN = 32;
  private static final int YELLOW = 33;

  String strong(String text) {
    return paint(BOLD, text);
  }

  String faint(String text) {
    return paint(FAINT, text);
  }

  String status(SpanStatus status) {
    return switch (status) {
      case OK -> paint(GREEN, status.word());
      case ERROR, INCOMPLETE -> paint(RED, status.word());
      case CANCELLED, ABANDONED -> paint(YELLOW, status.word());
    };
  }

  private String paint(int code, String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
