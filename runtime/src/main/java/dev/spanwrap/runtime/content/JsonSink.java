// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

/** Writes text of JSON; a text that is the whole content is written as it is. */
final class JsonSink implements Sink {
  private final StringBuilder json = new StringBuilder();
  private int depth;
  private boolean comma;

  @Override
  public void beginObject() {
    value().append('{');
    depth++;
    comma = false;
  }

  @Override
  public void endObject() {
    json.append('}');
    depth--;
    comma = true;
  }

  @Override
  public void beginArray() {
    value().append('[');
    depth++;
    comma = false;
  }

  @Override
  public void endArray() {
    json.append(']');
    depth--;
    comma = true;
  }

  @Override
  public void name(String name) {
    value().append('"');
    JsonEscapes.append(name, name.length(), json);
    json.append("\":");
    comma = false;
  }

  @Override
  public void text(CharSequence text, int end, String suffix) {
    if (depth == 0) {
      json.append(text, 0, end).append(suffix);
      return;
    }
    value().append('"');
    JsonEscapes.append(text, end, json);
    json.append(suffix).append('"');
  }

  @Override
  public void number(long value) {
    value().append(value);
  }

  @Override
  public void number(String literal) {
    value().append(literal);
  }

  @Override
  public void flag(boolean value) {
    value().append(value);
  }

  @Override
  public void nothing() {
    value().append("null");
  }

  @Override
  public String toString() {
    return json.toString();
  }

  private StringBuilder value() {
    if (comma) {
      json.append(',');
    }
    comma = true;
    return json;
  }
}
