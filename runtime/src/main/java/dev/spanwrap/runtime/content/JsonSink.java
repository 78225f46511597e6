// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import org.jspecify.annotations.Nullable;

/**
 * Writes text of JSON; a text that is the whole content is written as it is.
 *
 * <p>Each character is looked at once: what a value takes is known when it is written, and one that
 * takes too much is taken back.
 */
final class JsonSink implements BoundedSink, AutoCloseable {
  private final JsonBuffer json = new JsonBuffer();
  private int depth;
  private boolean comma;
  private @Nullable String root;

  @Override
  public int begin(OpenPath.Kind kind, @Nullable String name, int room) {
    int start = json.length();
    if (!header(name, room)) {
      return NO_ROOM;
    }
    json.append(kind == OpenPath.Kind.OBJECT ? '{' : '[');
    int taken = taken(start, room);
    if (taken != NO_ROOM) {
      depth++;
      comma = false;
    }
    return taken;
  }

  @Override
  public void end(OpenPath.Kind kind) {
    json.append(kind == OpenPath.Kind.OBJECT ? '}' : ']');
    depth--;
    comma = true;
  }

  @Override
  public int text(@Nullable String name, CharSequence text, int room) {
    if (text.length() > room) {
      return NO_ROOM;
    }
    String whole = text.toString();
    if (depth == 0) {
      root = whole;
      return whole.length();
    }
    int start = json.length();
    if (!header(name, room)) {
      return NO_ROOM;
    }
    if (json.appendQuoted(whole, start + room - json.length() - 2) < whole.length()) {
      json.backTo(start);
      return NO_ROOM;
    }
    return taken(start, room);
  }

  @Override
  public int textCut(@Nullable String name, CharSequence text, String suffix, int room) {
    int most = room - suffix.length();
    if (depth == 0) {
      root = JsonEscapes.prefix(text, JsonEscapes.fittingPlain(text, most)) + suffix;
      return most < 0 ? NO_ROOM : root.length();
    }
    String prefix = text instanceof String whole ? whole : JsonEscapes.prefix(text, most);
    int start = json.length();
    if (!header(name, room)) {
      return NO_ROOM;
    }
    int left = start + most - json.length() - 2;
    if (left < 0) {
      json.backTo(start);
      return NO_ROOM;
    }
    json.appendQuoted(prefix, left);
    json.backTo(json.length() - 1);
    json.append(suffix);
    json.append('"');
    return taken(start, room);
  }

  @Override
  public int number(@Nullable String name, long value, int room) {
    int start = json.length();
    if (!header(name, room)) {
      return NO_ROOM;
    }
    json.append(value);
    return taken(start, room);
  }

  @Override
  public int literal(@Nullable String name, String literal, int room) {
    int start = json.length();
    if (!header(name, room)) {
      return NO_ROOM;
    }
    json.append(literal);
    return taken(start, room);
  }

  /** Returns what was written. */
  @Override
  public String toString() {
    return root == null ? json.toString() : root;
  }

  /** Gives the characters back: nothing is to be written from then on. */
  @Override
  public void close() {
    json.release();
  }

  /** Writes what precedes a value; returns false for a name that has no room by itself. */
  private boolean header(@Nullable String name, int room) {
    if (name != null && name.length() > room) {
      return false;
    }
    if (comma) {
      json.append(',');
    }
    if (name != null) {
      json.appendName(name);
    }
    return true;
  }

  private int taken(int start, int room) {
    int taken = json.length() - start;
    if (taken > room) {
      json.backTo(start);
      return NO_ROOM;
    }
    comma = true;
    return taken;
  }
}
