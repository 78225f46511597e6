// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import dev.spanwrap.runtime.content.ContentWriter;
import dev.spanwrap.runtime.content.ContentWriters;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Value;
import java.util.Objects;

/**
 * The key of a capture of content: the attribute's name, how its values are written, and what
 * becomes of several.
 *
 * <p>Immutable; meant to be a constant. Called by generated code; its API is stable.
 *
 * @param <T> the type of the values
 */
public final class ContentKey<T> {
  private final String name;
  private final ContentWriter<? super T> writer;
  private final Aggregate aggregate;
  private final AttributeKey<String> text;
  private final AttributeKey<Value<?>> structured;
  private final boolean parsed;

  private ContentKey(String name, ContentWriter<? super T> writer, Aggregate aggregate) {
    this.name = Objects.requireNonNull(name, "name");
    this.writer = Objects.requireNonNull(writer, "writer");
    this.aggregate = aggregate;
    this.text = AttributeKey.stringKey(name);
    this.structured = AttributeKey.valueKey(name);
    this.parsed = GenAiNames.isStructured(name);
  }

  /**
   * Returns a key of which the last value is recorded.
   *
   * @param name the attribute's name
   * @param writer writes a value
   * @param <T> the type of the values
   */
  public static <T> ContentKey<T> of(String name, ContentWriter<? super T> writer) {
    return new ContentKey<>(name, writer, Aggregate.LAST);
  }

  /**
   * Returns a key of which the first value is recorded.
   *
   * @param name the attribute's name
   * @param writer writes a value
   * @param <T> the type of the values
   */
  public static <T> ContentKey<T> first(String name, ContentWriter<? super T> writer) {
    return new ContentKey<>(name, writer, Aggregate.FIRST);
  }

  /**
   * Returns a key of which all values are recorded as one when the call ends: texts joined to one
   * text, messages to messages, everything else as the elements of one array.
   *
   * @param name the attribute's name
   * @param writer writes a value
   * @param <T> the type of the values
   */
  public static <T> ContentKey<T> sum(String name, ContentWriter<? super T> writer) {
    return new ContentKey<>(name, writer, Aggregate.SUM);
  }

  String name() {
    return name;
  }

  ContentWriter<? super T> writer() {
    return writer;
  }

  Aggregate aggregate() {
    return aggregate;
  }

  /** Returns the attribute that holds text. */
  AttributeKey<String> text() {
    return text;
  }

  /** Returns the attribute that holds a tree. */
  AttributeKey<Value<?>> structured() {
    return structured;
  }

  /** Whether a text of JSON stands for what it says, as the conventions have it for this key. */
  boolean isParsed() {
    return parsed;
  }

  /** Returns a writer of {@code value} for a tree. */
  ContentWriter<? super T> treeWriter(T value) {
    return parsed && value instanceof String ? ContentWriters::json : writer;
  }

  @Override
  public String toString() {
    return name;
  }
}
