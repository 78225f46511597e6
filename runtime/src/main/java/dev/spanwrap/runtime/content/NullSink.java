// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

/** Takes everything and keeps nothing: to see whether a text is JSON. */
class NullSink implements Sink {
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
  public void text(CharSequence text, int end, String suffix) {}

  @Override
  public void number(long value) {}

  @Override
  public void number(String literal) {}

  @Override
  public void flag(boolean value) {}

  @Override
  public void nothing() {}
}
