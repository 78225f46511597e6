// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

/** What is told what a text of JSON says, token by token and in order. */
interface JsonTokens {
  void beginObject();

  void endObject();

  void beginArray();

  void endArray();

  void name(String name);

  void text(String text);

  void number(String literal);

  /** Is told of {@code true}, {@code false} or {@code null}. */
  void constant(String literal);
}
