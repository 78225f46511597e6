// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import org.jspecify.annotations.Nullable;

/**
 * A sink that stops when a number of characters is reached, and stays valid: room for what must
 * still be closed, and for one marker, is kept back.
 */
final class BoundedSink {
  private final Sink sink;
  private final int limit;
  private final OpenPath path;
  private int used;
  private boolean full;
  private boolean written;
  private boolean substantial;
  private boolean structured;
  private @Nullable String name;

  BoundedSink(Sink sink, int limit, OpenPath path) {
    this.sink = sink;
    this.limit = limit;
    this.path = path;
  }

  int limit() {
    return limit;
  }

  boolean isFull() {
    return full;
  }

  /** Returns whether anything but one null was written. */
  boolean isSubstantial() {
    return substantial;
  }

  /** Returns whether the root is an object or an array. */
  boolean isStructured() {
    return structured;
  }

  boolean isNamed() {
    return name != null;
  }

  void name(String next) {
    name = next;
  }

  /** Begins an object or an array if there is room for it. */
  boolean begin(Object self, OpenPath.Kind kind) {
    if (!fits(2, kept(1))) {
      cut();
      return false;
    }
    count(1); // the closing bracket is counted while it is open
    if (kind == OpenPath.Kind.OBJECT) {
      sink.beginObject();
    } else {
      sink.beginArray();
    }
    structured |= path.closers() == 0;
    path.push(self, kind);
    return true;
  }

  /** Ends what was begun last. */
  void end() {
    name = null;
    OpenPath.Kind kind = path.pop();
    if (kind == OpenPath.Kind.OBJECT) {
      used++;
      sink.endObject();
    } else if (kind == OpenPath.Kind.ARRAY) {
      used++;
      sink.endArray();
    }
  }

  /** Writes a text, or what of it fits. */
  void text(CharSequence text) {
    boolean plain = path.closers() == 0;
    int cost = plain ? text.length() : JsonEscapes.length(text, limit) + 2;
    if (fits(cost, kept(0))) {
      whole(text, cost);
    } else {
      cutText(text, plain);
    }
  }

  /** Writes a text that is never cut. */
  void mark(String marker) {
    int cost = marker.length() + (path.closers() == 0 ? 0 : 2);
    if (fits(cost, kept(0))) {
      whole(marker, cost);
    } else {
      cut();
    }
  }

  void number(long value) {
    if (admit(Long.toString(value).length())) {
      sink.number(value);
    }
  }

  void number(String literal) {
    if (admit(literal.length())) {
      sink.number(literal);
    }
  }

  void flag(boolean value) {
    if (admit(5)) {
      sink.flag(value);
    }
  }

  void nothing() {
    boolean before = substantial;
    if (admit(4)) {
      sink.nothing();
      substantial = before || path.closers() > 0;
    }
  }

  /** Writes the marker for all that is left, and nothing from then on. */
  void cut() {
    name = null;
    if (full || complete()) {
      return;
    }
    full = true;
    written = true;
    substantial = true;
    if (path.innermost() == OpenPath.Kind.OBJECT) {
      sink.name(Marker.REST);
    }
    int end = path.closers() == 0 ? Math.min(limit, Marker.CUT.length()) : Marker.CUT.length();
    sink.text(Marker.CUT, end, "");
  }

  private void whole(CharSequence text, int cost) {
    count(cost);
    sink.text(text, text.length(), "");
  }

  private void cutText(CharSequence text, boolean plain) {
    int overhead = plain ? 0 : 2 + header() + path.closers();
    int room = limit - used - overhead - Marker.CUT_TEXT.length();
    if (full || room < 0 || complete()) {
      cut();
      return;
    }
    count(0);
    full = true;
    int end = plain ? JsonEscapes.fittingPlain(text, room) : JsonEscapes.fitting(text, room);
    sink.text(text, end, Marker.CUT_TEXT);
  }

  private boolean admit(int cost) {
    if (!fits(cost, kept(0))) {
      cut();
      return false;
    }
    count(cost);
    return true;
  }

  private boolean fits(int cost, int kept) {
    return !full && !complete() && (long) used + header() + cost + kept <= limit;
  }

  /** Returns the room that is kept back for a marker and for what must still be closed. */
  private int kept(int opening) {
    return path.closers() + opening == 0 ? 0 : Marker.ROOM + path.closers();
  }

  /** Returns whether there is a root and it is closed. */
  private boolean complete() {
    return written && path.closers() == 0;
  }

  /** Returns what a comma and a name need. */
  private int header() {
    int comma = path.count() > 0 ? 1 : 0;
    return name == null ? comma : comma + JsonEscapes.length(name, limit) + 3;
  }

  /** Counts a value that is written now, and writes what precedes it. */
  private void count(int cost) {
    int header = header();
    if (path.innermost() == OpenPath.Kind.OBJECT) {
      if (name == null) {
        throw new IllegalStateException("A value in an object needs a name");
      }
      sink.name(name);
    }
    used += header + cost;
    name = null;
    written = true;
    substantial = true;
    path.counted();
  }
}
