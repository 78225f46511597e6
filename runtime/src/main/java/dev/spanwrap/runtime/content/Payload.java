// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

/** Writes the arguments and results of tools: text of a JSON object or array as what it says. */
final class Payload {
  private Payload() {}

  static void write(Object value, ContentOutput out) throws Exception {
    if (value instanceof String text && (text.startsWith("{") || text.startsWith("["))) {
      out.raw(text);
    } else {
      ContentWriters.any(value, out);
    }
  }
}
