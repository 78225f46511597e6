// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.processor.model.KeyKind;
import java.util.Optional;

/** Reads the text of a constant as the type of its key. */
final class Constants {
  private Constants() {}

  /** The value; empty if the text is none of that type. */
  static Optional<Object> parse(String text, KeyKind kind) {
    try {
      return switch (kind) {
        case TEXT, TEXTS -> Optional.of(text);
        case INTEGER, INTEGERS -> Optional.of(Long.valueOf(text));
        case NUMBER, NUMBERS -> Optional.of(Double.valueOf(text)).map(value -> value);
        case FLAG, FLAGS ->
            text.equals("true") || text.equals("false")
                ? Optional.of(Boolean.valueOf(text))
                : Optional.empty();
      };
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
