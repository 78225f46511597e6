// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import org.jspecify.annotations.Nullable;

/**
 * Stops writing when a number of characters is reached, so that what is written stays valid: room
 * for what must still be closed, and for one marker, is kept back.
 */
final class Bounds {
  private final BoundedSink sink;
  private final int limit;
  private final OpenPath path;
  private int used;
  private boolean full;
  private int written;
  private boolean substantial;
  private boolean structured;
  private @Nullable String name;

  Bounds(BoundedSink sink, int limit, OpenPath path) {
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

  /** Returns how many values were begun. */
  int written() {
    return written;
  }

  boolean isNamed() {
    return name != null;
  }

  void name(String next) {
    name = next;
  }

  /** Begins an object or an array if there is room for it. */
  boolean begin(Object self, OpenPath.Kind kind) {
    int room = limit - used - Marker.ROOM - path.closers() - 1;
    if (isOver() || !took(sink.begin(kind, key(), room))) {
      return false;
    }
    structured |= path.closers() == 0;
    path.push(self, kind);
    return true;
  }

  /** Ends what was begun last. */
  void end() {
    name = null;
    OpenPath.Kind kind = path.pop();
    if (kind != OpenPath.Kind.NONE) {
      used++;
      sink.end(kind);
    }
  }

  /** Writes a text, or what of it fits. */
  void text(CharSequence text) {
    if (isOver()) {
      return;
    }
    String key = key();
    int taken = sink.text(key, text, room());
    if (taken == BoundedSink.NO_ROOM) {
      taken = sink.textCut(key, text, Marker.CUT_TEXT, limit - used - path.closers());
      full = taken != BoundedSink.NO_ROOM;
    }
    took(taken);
  }

  /** Writes a text that is never cut. */
  void mark(String marker) {
    if (!isOver()) {
      took(sink.text(key(), marker, room()));
    }
  }

  void number(long value) {
    if (!isOver()) {
      took(sink.number(key(), value, room()));
    }
  }

  void literal(String literal) {
    if (!isOver()) {
      took(sink.literal(key(), literal, room()));
    }
  }

  void nothing() {
    boolean before = substantial;
    if (!isOver() && took(sink.literal(key(), "null", room()))) {
      substantial = before || path.closers() > 0;
    }
  }

  /** Writes the marker for all that is left, and nothing from then on. */
  void cut() {
    if (isOver()) {
      return;
    }
    full = true;
    written++;
    substantial = true;
    name = null;
    boolean root = path.closers() == 0;
    String rest = path.innermost() == OpenPath.Kind.OBJECT ? Marker.REST : null;
    int end = root ? Math.min(limit, Marker.CUT.length()) : Marker.CUT.length();
    sink.text(rest, Marker.CUT.substring(0, end), Integer.MAX_VALUE);
  }

  /** Returns whether nothing more is written: a value that comes now is lost, with its name. */
  private boolean isOver() {
    boolean over = full || (written > 0 && path.closers() == 0);
    if (over) {
      name = null;
    }
    return over;
  }

  /** Returns how much the next value may take: less what closes all that is open, and a marker. */
  private int room() {
    int closers = path.closers();
    return limit - used - (closers == 0 ? 0 : Marker.ROOM + closers);
  }

  /** Returns the name of the next value, null if it is not in an object. */
  private @Nullable String key() {
    if (path.innermost() != OpenPath.Kind.OBJECT) {
      return null;
    }
    if (name == null) {
      throw new IllegalStateException("A value in an object needs a name");
    }
    return name;
  }

  /** Counts a value that was written, or cuts where there was no room for it. */
  private boolean took(int taken) {
    if (taken == BoundedSink.NO_ROOM) {
      cut();
      return false;
    }
    used += taken;
    name = null;
    written++;
    substantial = true;
    return true;
  }
}
