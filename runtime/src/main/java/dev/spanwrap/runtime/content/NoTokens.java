// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

/** Takes everything and keeps nothing: to see whether a text is JSON. */
final class NoTokens implements JsonTokens {
  static final JsonTokens INSTANCE = new NoTokens();

  private NoTokens() {}

  @Override
  public void beginObject() {}

  @Override
  public void endObject() {}

  @Override
  public void beginArray() {}

  @Override
  public void endArray() {}

  @Override
  public void name(String name) {}

  @Override
  public void text(String text) {}

  @Override
  public void number(String literal) {}

  @Override
  public void constant(String literal) {}
}
