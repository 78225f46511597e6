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
  private final Bounds bounds;
  private final GuardedReading reading;

  ContentOutput(BoundedSink sink, int limit, int maxDepth) {
    this.bounds = new Bounds(sink, limit, path);
    this.reading = new GuardedReading(this, bounds, path, maxDepth);
  }

  /**
   * Begins an object.
   *
   * @param self whose object it is, by which it is recognised inside itself
   * @return false if a marker was written instead: then neither properties nor an end follow
   */
  public boolean beginObject(Object self) {
    return reading.enter(self) && bounds.begin(self, OpenPath.Kind.OBJECT);
  }

  /** Ends the object that was begun last. */
  public void endObject() {
    reading.end();
  }

  /**
   * Begins an array.
   *
   * @param self whose array it is, by which it is recognised inside itself
   * @return false if a marker was written instead: then neither elements nor an end follow
   */
  public boolean beginArray(Object self) {
    return reading.enter(self) && bounds.begin(self, OpenPath.Kind.ARRAY);
  }

  /** Ends the array that was begun last. */
  public void endArray() {
    reading.end();
  }

  /**
   * Names the property that is written next.
   *
   * @param name its name
   * @return this output
   */
  public ContentOutput name(String name) {
    bounds.name(name);
    return this;
  }

  /**
   * Writes a text, cut to what fits.
   *
   * @param text the text, null for null
   */
  public void text(@Nullable CharSequence text) {
    if (text == null) {
      bounds.nothing();
    } else {
      bounds.text(text);
    }
  }

  /**
   * Writes an integer.
   *
   * @param value the number
   */
  public void number(long value) {
    bounds.number(value);
  }

  /**
   * Writes a number; what JSON has no number for becomes text.
   *
   * @param value the number
   */
  public void number(double value) {
    if (Double.isFinite(value)) {
      bounds.literal(Double.toString(value));
    } else {
      bounds.text(Double.toString(value));
    }
  }

  /**
   * Writes a number; what JSON has no number for becomes text.
   *
   * @param value the number
   */
  public void number(float value) {
    if (Float.isFinite(value)) {
      bounds.literal(Float.toString(value));
    } else {
      bounds.text(Float.toString(value));
    }
  }

  /**
   * Writes an integer of any width.
   *
   * @param value the number, null for null
   */
  public void number(@Nullable BigInteger value) {
    if (value == null) {
      bounds.nothing();
    } else if (value.bitLength() > 4L * bounds.limit()) {
      bounds.cut(); // it has more digits than there is room for
    } else {
      bounds.literal(value.toString());
    }
  }

  /**
   * Writes a number of any precision.
   *
   * @param value the number, null for null
   */
  public void number(@Nullable BigDecimal value) {
    if (value == null) {
      bounds.nothing();
    } else if (value.unscaledValue().bitLength() > 4L * bounds.limit()) {
      bounds.cut(); // it has more digits than there is room for
    } else {
      bounds.literal(value.toString());
    }
  }

  /**
   * Writes true or false.
   *
   * @param value which
   */
  public void flag(boolean value) {
    bounds.literal(value ? "true" : "false");
  }

  /** Writes null. */
  public void nothing() {
    bounds.nothing();
  }

  /**
   * Writes what is JSON already; text that is no JSON is written as text.
   *
   * @param json the JSON, null for null
   */
  public void raw(@Nullable String json) {
    if (json == null) {
      bounds.nothing();
    } else if (JsonParser.parse(json, NoTokens.INSTANCE)) {
      JsonParser.parse(json, new ReplayedTokens(this));
    } else {
      bounds.text(json);
    }
  }

  /**
   * Writes the size of binary data, which is never written itself.
   *
   * @param bytes how many bytes
   */
  public void binary(long bytes) {
    bounds.mark(Marker.binary(bytes));
  }

  /**
   * Writes a marker for a value that nobody knows how to write: its class, and nothing of it.
   *
   * @param value the value
   */
  public void unknown(Object value) {
    bounds.mark(Marker.unknown(value.getClass()));
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
    reading.property(name, owner, getter, writer);
  }

  /**
   * Writes a property that is a text in JSON, as {@link ContentWriters#text} writes it, unless
   * reading it throws: then a marker.
   *
   * @param name its name
   * @param owner whose property it is
   * @param getter reads it
   * @param <T> the owner's type
   */
  public <T> void text(String name, T owner, ContentGetter<? super T, ?> getter) {
    reading.text(name, owner, getter);
  }

  /**
   * Writes a property that is an object, unless reading it throws: then a marker.
   *
   * @param name its name
   * @param owner whose property it is
   * @param getter reads it
   * @param properties writes the object's properties, if it is not null
   * @param <T> the owner's type
   * @param <V> the object's type
   */
  public <T, V> void object(
      String name,
      T owner,
      ContentGetter<? super T, ? extends V> getter,
      ContentWriter<? super V> properties) {
    reading.object(name, owner, getter, properties);
  }

  /**
   * Writes a property that is a collection of objects, unless reading it throws: then a marker.
   *
   * @param name its name
   * @param owner whose property it is
   * @param getter reads it
   * @param properties writes the properties of one object, if it is not null
   * @param <T> the owner's type
   * @param <E> the type of the objects
   */
  public <T, E> void objects(
      String name,
      T owner,
      ContentGetter<? super T, ? extends Iterable<? extends E>> getter,
      ContentWriter<? super E> properties) {
    reading.objects(name, owner, getter, properties);
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
    reading.property(name, owner, getter, omission, writer);
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
    reading.element(owner, getter, omission, writer);
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
    reading.inline(owner, getter, properties);
  }

  /**
   * Writes a value; if that throws, what is open of it is closed with a marker.
   *
   * @param value the value, null for null
   * @param writer writes it, if it is not null
   * @param <V> the value's type
   */
  public <V> void value(@Nullable V value, ContentWriter<? super V> writer) {
    reading.value(value, writer);
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
    reading.insteadOf(self, value, writer);
  }

  /**
   * Returns whether the bound is reached, so that nothing more is written.
   *
   * @return true once it is
   */
  public boolean isFull() {
    return bounds.isFull();
  }

  /** Returns whether anything but one null was written. */
  boolean isSubstantial() {
    return bounds.isSubstantial();
  }

  /** Returns whether the root is an object or an array. */
  boolean isStructured() {
    return bounds.isStructured();
  }

  /** Returns what was thrown first while the content was read. */
  @Nullable Throwable failure() {
    return reading.failure();
  }

  /** Writes a number as JSON spells it. */
  void literal(String literal) {
    bounds.literal(literal);
  }
}
