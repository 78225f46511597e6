// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

/** What an output writes to, token by token and always in order: text of JSON, or a tree. */
interface Sink {
  void beginObject();

  void endObject();

  void beginArray();

  void endArray();

  void name(String name);

  /** Writes the first {@code end} chars of {@code text}, and after them {@code suffix}. */
  void text(CharSequence text, int end, String suffix);

  void number(long value);

  /** Writes a number as JSON spells it. */
  void number(String literal);

  void flag(boolean value);

  void nothing();
}
