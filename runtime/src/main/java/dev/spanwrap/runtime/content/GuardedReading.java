// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import org.jspecify.annotations.Nullable;

/**
 * Reads values so that one that throws, or that leads back to itself, costs no more than its own
 * place: a marker stands there, and what was begun of it is closed.
 */
final class GuardedReading {
  private final ContentOutput out;
  private final Bounds bounds;
  private final OpenPath path;
  private final int maxDepth;

  /** How much was open when the value that is being written was begun: it can end no more. */
  private int floor;

  private @Nullable Throwable failure;

  GuardedReading(ContentOutput out, Bounds bounds, OpenPath path, int maxDepth) {
    this.out = out;
    this.bounds = bounds;
    this.path = path;
    this.maxDepth = maxDepth;
  }

  /** Returns what was thrown first. */
  @Nullable Throwable failure() {
    return failure;
  }

  /** Returns whether there is a place for {@code self}; if not, a marker says why. */
  boolean enter(Object self) {
    if (path.contains(self)) {
      bounds.mark(Marker.CYCLE);
    } else if (path.depth() >= maxDepth) {
      bounds.mark(Marker.DEPTH);
    } else {
      return !bounds.isFull();
    }
    return false;
  }

  /** Ends what was begun last, if that is part of the value that is being written. */
  void end() {
    if (path.depth() > floor) {
      bounds.end();
    }
  }

  <T, V> void property(
      String name,
      T owner,
      ContentGetter<? super T, ? extends V> getter,
      ContentWriter<? super V> writer) {
    V value = read(name, owner, getter);
    if (bounds.isNamed()) {
      value(value, writer);
    }
  }

  /** As a property that is written by {@link ContentWriters#text}, without its detours. */
  <T> void text(String name, T owner, ContentGetter<? super T, ?> getter) {
    Object value = read(name, owner, getter);
    if (bounds.isNamed()) {
      if (value instanceof String text) {
        bounds.text(text);
      } else {
        value(value, ContentWriters::text);
      }
    }
  }

  /** As a property that is an object, without a writer for it. */
  <T, V> void object(
      String name,
      T owner,
      ContentGetter<? super T, ? extends V> getter,
      ContentWriter<? super V> properties) {
    V value = read(name, owner, getter);
    if (bounds.isNamed()) {
      object(value, properties);
    }
  }

  /** As a property that is a collection of objects, without writers for it and for them. */
  <T, E> void objects(
      String name,
      T owner,
      ContentGetter<? super T, ? extends Iterable<? extends E>> getter,
      ContentWriter<? super E> properties) {
    Iterable<? extends E> values = read(name, owner, getter);
    if (!bounds.isNamed()) {
      return;
    }
    if (values == null) {
      bounds.nothing();
    } else if (AnnotatedClass.isOf(values)) {
      out.unknown(values);
    } else if (enter(values) && bounds.begin(values, OpenPath.Kind.ARRAY)) {
      int outerFloor = floor;
      int depth = path.depth();
      floor = depth;
      try {
        each(values, properties);
      } catch (Throwable error) {
        failed(error);
      }
      closeTo(depth - 1);
      floor = outerFloor;
    }
  }

  // By iterator: to ask whether it is a list, too, makes the JVM look for its types each time.
  private <E> void each(Iterable<? extends E> values, ContentWriter<? super E> properties) {
    for (E value : values) {
      if (bounds.isFull()) {
        return;
      }
      object(value, properties);
    }
  }

  private <V> void object(@Nullable V value, ContentWriter<? super V> properties) {
    if (value == null) {
      bounds.nothing();
    } else if (enter(value) && bounds.begin(value, OpenPath.Kind.OBJECT)) {
      int outerFloor = floor;
      int depth = path.depth();
      floor = depth;
      try {
        properties.write(value, out);
      } catch (Throwable error) {
        failed(error);
      }
      closeTo(depth - 1);
      floor = outerFloor;
    }
  }

  /** Reads a property and names it; it is not named if there is nothing more to write for it. */
  private <T, V> @Nullable V read(
      String name, T owner, ContentGetter<? super T, ? extends V> getter) {
    if (bounds.isFull()) {
      return null;
    }
    try {
      V value = getter.get(owner);
      bounds.name(name);
      return value;
    } catch (Throwable error) {
      bounds.name(name);
      failed(error);
      return null;
    }
  }

  <T, V> void property(
      String name,
      T owner,
      ContentGetter<? super T, ? extends V> getter,
      Omission<? super V> omission,
      ContentWriter<? super V> writer) {
    if (bounds.isFull()) {
      return;
    }
    V value;
    try {
      value = getter.get(owner);
      if (omission.omits(value)) {
        return;
      }
    } catch (Throwable error) {
      bounds.name(name);
      failed(error);
      return;
    }
    bounds.name(name);
    value(value, writer);
  }

  <T, V> void element(
      T owner,
      ContentGetter<? super T, ? extends V> getter,
      Omission<? super V> omission,
      ContentWriter<? super V> writer) {
    if (bounds.isFull()) {
      return;
    }
    V value;
    try {
      value = getter.get(owner);
      value = omission.omits(value) ? null : value;
    } catch (Throwable error) {
      failed(error);
      return;
    }
    value(value, writer);
  }

  <T, V> void inline(
      T owner, ContentGetter<? super T, ? extends V> getter, ContentWriter<? super V> properties) {
    if (bounds.isFull()) {
      return;
    }
    int outerFloor = floor;
    int depth = path.depth();
    try {
      V value = getter.get(owner);
      if (value != null && !path.contains(value) && depth < maxDepth) {
        path.push(value, OpenPath.Kind.NONE);
        floor = path.depth();
        properties.write(value, out);
      }
    } catch (Throwable error) {
      failed(error);
    }
    closeTo(depth);
    floor = outerFloor;
  }

  <V> void value(@Nullable V value, ContentWriter<? super V> writer) {
    if (value == null) {
      bounds.nothing();
      return;
    }
    int outerFloor = floor;
    int depth = path.depth();
    floor = depth;
    int before = bounds.written();
    try {
      writer.write(value, out);
    } catch (Throwable error) {
      failed(error);
    }
    closeTo(depth);
    if (bounds.isNamed() || (path.closers() > 0 && bounds.written() == before)) {
      bounds.nothing(); // nothing was written: the property must still be one
    }
    floor = outerFloor;
  }

  <V> void insteadOf(Object self, @Nullable V value, ContentWriter<? super V> writer) {
    if (enter(self)) {
      path.push(self, OpenPath.Kind.NONE);
      value(value, writer);
      path.pop();
    }
  }

  private void closeTo(int depth) {
    while (path.depth() > depth) {
      bounds.end();
    }
  }

  private void failed(Throwable error) {
    if (failure == null) {
      failure = error;
    }
    if (path.innermost() == OpenPath.Kind.OBJECT && !bounds.isNamed()) {
      bounds.name(Marker.REST);
    }
    bounds.mark(Marker.failed(error));
  }
}
