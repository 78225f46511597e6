// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Where content is written: objects, arrays, texts, numbers, within bounds.
 *
 * <p>Whatever is written, what comes out is valid: once the bound is reached nothing more is read
 * or built, a marker says so, and what is open is closed. A text is cut between two code points. An
 * object inside itself, what is nested too deeply, what is of an unknown type and what throws when
 * it is read is replaced by a marker, and the rest stays.
 *
 * <p>Generated code calls it; an application does where it implements {@link ContentValue} or
 * {@link ContentWriter}. It is for one thread, and for one value.
 */
public final class ContentOutput {
  private final OpenPath path = new OpenPath();
  private final BoundedSink sink;
  private final int maxDepth;
  private int floor;
  private @Nullable Throwable failure;

  ContentOutput(Sink sink, int limit, int maxDepth) {
    this.sink = new BoundedSink(sink, limit, path);
    this.maxDepth = maxDepth;
  }

  /**
   * Begins an object.
   *
   * @param self whose object it is, by which it is recognised inside itself
   * @return false if a marker was written instead: then neither properties nor an end follow
   */
  public boolean beginObject(Object self) {
    return enter(self) && sink.begin(self, OpenPath.Kind.OBJECT);
  }

  /** Ends the object that was begun last. */
  public void endObject() {
    end();
  }

  /**
   * Begins an array.
   *
   * @param self whose array it is, by which it is recognised inside itself
   * @return false if a marker was written instead: then neither elements nor an end follow
   */
  public boolean beginArray(Object self) {
    return enter(self) && sink.begin(self, OpenPath.Kind.ARRAY);
  }

  /** Ends the array that was begun last. */
  public void endArray() {
    end();
  }

  /**
   * Names the property that is written next.
   *
   * @param name its name
   * @return this output
   */
  public ContentOutput name(String name) {
    sink.name(name);
    return this;
  }

  /**
   * Writes a text, cut to what fits.
   *
   * @param text the text, null for null
   */
  public void text(@Nullable CharSequence text) {
    if (text == null) {
      sink.nothing();
    } else {
      sink.text(text);
    }
  }

  /**
   * Writes an integer.
   *
   * @param value the number
   */
  public void number(long value) {
    sink.number(value);
  }

  /**
   * Writes a number; what JSON has no number for becomes text.
   *
   * @param value the number
   */
  public void number(double value) {
    if (Double.isFinite(value)) {
      sink.number(Double.toString(value));
    } else {
      sink.text(Double.toString(value));
    }
  }

  /**
   * Writes a number; what JSON has no number for becomes text.
   *
   * @param value the number
   */
  public void number(float value) {
    if (Float.isFinite(value)) {
      sink.number(Float.toString(value));
    } else {
      sink.text(Float.toString(value));
    }
  }

  /**
   * Writes an integer of any width.
   *
   * @param value the number, null for null
   */
  public void number(@Nullable BigInteger value) {
    if (value == null) {
      sink.nothing();
    } else if (value.bitLength() > 4L * sink.limit()) {
      sink.cut(); // it has more digits than there is room for
    } else {
      sink.number(value.toString());
    }
  }

  /**
   * Writes a number of any precision.
   *
   * @param value the number, null for null
   */
  public void number(@Nullable BigDecimal value) {
    if (value == null) {
      sink.nothing();
    } else if (value.unscaledValue().bitLength() > 4L * sink.limit()) {
      sink.cut(); // it has more digits than there is room for
    } else {
      sink.number(value.toString());
    }
  }

  /**
   * Writes true or false.
   *
   * @param value which
   */
  public void flag(boolean value) {
    sink.flag(value);
  }

  /** Writes null. */
  public void nothing() {
    sink.nothing();
  }

  /**
   * Writes what is JSON already; text that is no JSON is written as text.
   *
   * @param json the JSON, null for null
   */
  public void raw(@Nullable String json) {
    if (json == null) {
      sink.nothing();
    } else if (JsonParser.parse(json, new NullSink())) {
      JsonParser.parse(json, new ReplaySink(this));
    } else {
      sink.text(json);
    }
  }

  /**
   * Writes the size of binary data, which is never written itself.
   *
   * @param bytes how many bytes
   */
  public void binary(long bytes) {
    sink.mark(Marker.binary(bytes));
  }

  /**
   * Writes a marker for a value that nobody knows how to write: its class, and nothing of it.
   *
   * @param value the value
   */
  public void unknown(Object value) {
    sink.mark(Marker.unknown(value.getClass()));
  }

  /**
   * Writes a property, unless reading it throws: then a marker.
   *
   * @param name its name
   * @param owner whose property it is
   * @param getter reads it
   * @param writer writes it, if it is not null
   * @param <T> the owner's type
   * @param <V> the property's type
   */
  public <T, V> void property(
      String name,
      T owner,
      ContentGetter<? super T, ? extends V> getter,
      ContentWriter<? super V> writer) {
    property(name, owner, getter, value -> false, writer);
  }

  /**
   * Writes a property, unless it is to be left out, or reading it throws: then a marker.
   *
   * @param name its name
   * @param owner whose property it is
   * @param getter reads it
   * @param omission which values are left out
   * @param writer writes it, if it is not null
   * @param <T> the owner's type
   * @param <V> the property's type
   */
  public <T, V> void property(
      String name,
      T owner,
      ContentGetter<? super T, ? extends V> getter,
      Omission<? super V> omission,
      ContentWriter<? super V> writer) {
    if (sink.isFull()) {
      return;
    }
    V value;
    try {
      value = getter.get(owner);
      if (omission.omits(value)) {
        return;
      }
    } catch (Throwable error) {
      sink.name(name);
      failed(error);
      return;
    }
    sink.name(name);
    value(value, writer);
  }

  /**
   * Writes the value of a property into the array that is open, null in the place of one that is
   * left out.
   *
   * @param owner whose property it is
   * @param getter reads it
   * @param omission which values are left out
   * @param writer writes it, if it is not null
   * @param <T> the owner's type
   * @param <V> the property's type
   */
  public <T, V> void element(
      T owner,
      ContentGetter<? super T, ? extends V> getter,
      Omission<? super V> omission,
      ContentWriter<? super V> writer) {
    if (sink.isFull()) {
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

  /**
   * Writes the properties of an inner object into the object that is open.
   *
   * @param owner whose property the inner object is
   * @param getter reads the inner object
   * @param properties writes its properties, if it is not null
   * @param <T> the owner's type
   * @param <V> the inner object's type
   */
  public <T, V> void inline(
      T owner, ContentGetter<? super T, ? extends V> getter, ContentWriter<? super V> properties) {
    if (sink.isFull()) {
      return;
    }
    int outerFloor = floor;
    int depth = path.depth();
    try {
      V value = getter.get(owner);
      if (value != null && !path.contains(value) && depth < maxDepth) {
        path.push(value, OpenPath.Kind.NONE);
        floor = path.depth();
        properties.write(value, this);
      }
    } catch (Throwable error) {
      failed(error);
    }
    while (path.depth() > depth) {
      sink.end();
    }
    floor = outerFloor;
  }

  /**
   * Writes a value; if that throws, what is open of it is closed with a marker.
   *
   * @param value the value, null for null
   * @param writer writes it, if it is not null
   * @param <V> the value's type
   */
  public <V> void value(@Nullable V value, ContentWriter<? super V> writer) {
    if (value == null) {
      sink.nothing();
      return;
    }
    int outerFloor = floor;
    floor = path.depth();
    int count = path.count();
    try {
      writer.write(value, this);
    } catch (Throwable error) {
      failed(error);
    }
    while (path.depth() > floor) {
      sink.end();
    }
    if (sink.isNamed() || (path.count() == count && path.closers() > 0)) {
      sink.nothing(); // nothing was written: the property must still be one
    }
    floor = outerFloor;
  }

  /**
   * Writes a value in the place of another one, which leads to it.
   *
   * @param self whose place it is, by which it is recognised inside itself
   * @param value the value, null for null
   * @param writer writes it, if it is not null
   * @param <V> the value's type
   */
  public <V> void insteadOf(Object self, @Nullable V value, ContentWriter<? super V> writer) {
    if (enter(self)) {
      path.push(self, OpenPath.Kind.NONE);
      value(value, writer);
      path.pop();
    }
  }

  /**
   * Returns whether the bound is reached, so that nothing more is written.
   *
   * @return true once it is
   */
  public boolean isFull() {
    return sink.isFull();
  }

  /** Returns whether anything but one null was written. */
  boolean isSubstantial() {
    return sink.isSubstantial();
  }

  /** Returns whether the root is an object or an array. */
  boolean isStructured() {
    return sink.isStructured();
  }

  /** Returns what was thrown first while the content was read. */
  @Nullable Throwable failure() {
    return failure;
  }

  /** Writes a number as JSON spells it. */
  void literal(String literal) {
    sink.number(literal);
  }

  private boolean enter(Object self) {
    if (path.contains(self)) {
      sink.mark(Marker.CYCLE);
    } else if (path.depth() >= maxDepth) {
      sink.mark(Marker.DEPTH);
    } else {
      return !sink.isFull();
    }
    return false;
  }

  private void end() {
    if (path.depth() > floor) {
      sink.end();
    }
  }

  private void failed(Throwable error) {
    if (failure == null) {
      failure = error;
    }
    if (path.innermost() == OpenPath.Kind.OBJECT && !sink.isNamed()) {
      sink.name(Marker.REST);
    }
    sink.mark(Marker.failed(error));
  }
}
