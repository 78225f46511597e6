// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import io.opentelemetry.api.common.Value;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns values into the attributes that hold them as content: bounded, redacted, and never
 * throwing.
 *
 * <p>What is redacted is the whole content, before it is cut: with a redaction, up to {@value
 * #REDACTED_ROOM} times as much is built as without one.
 */
public final class ContentRenderer {
  /** How many levels of objects and arrays text of JSON has at most. */
  static final int JSON_DEPTH = 200;

  /** How many levels a structured value has at most: what receives it reads no more. */
  static final int VALUE_DEPTH = 30;

  private static final int REDACTED_ROOM = 16;

  private final int maxCharacters;
  private final @Nullable BiFunction<String, String, @Nullable String> redaction;
  private final Consumer<Throwable> onError;

  /**
   * Makes a renderer.
   *
   * @param maxCharacters how many characters of JSON content has at most
   * @param redaction returns what to record of a key and its content, null for nothing; null for no
   *     redaction
   * @param onError is told what is thrown by values and by the redaction
   */
  public ContentRenderer(
      int maxCharacters,
      @Nullable BiFunction<String, String, @Nullable String> redaction,
      Consumer<Throwable> onError) {
    this.maxCharacters = maxCharacters;
    this.redaction = redaction;
    this.onError = onError;
  }

  /**
   * Returns a value as text: of JSON, or the value itself if it is a text.
   *
   * @param key the attribute's key
   * @param value the value, null for none
   * @param writer writes it
   * @param <T> the value's type
   * @return the text, null if there is nothing to record
   */
  public <T> @Nullable String text(String key, @Nullable T value, ContentWriter<? super T> writer) {
    RenderedContent content = render(key, value, writer, false);
    return content == null ? null : content.text();
  }

  /**
   * Returns a value as a tree.
   *
   * @param key the attribute's key
   * @param value the value, null for none
   * @param writer writes it
   * @param <T> the value's type
   * @return the tree, null if there is nothing to record
   */
  public <T> @Nullable Value<?> value(
      String key, @Nullable T value, ContentWriter<? super T> writer) {
    if (redaction != null) {
      RenderedContent content = render(key, value, writer, false);
      return content == null ? null : content.value();
    }
    ValueSink tree = new ValueSink();
    ContentOutput out = new ContentOutput(tree, maxCharacters, VALUE_DEPTH);
    return write(value, writer, out) ? tree.value() : null;
  }

  /**
   * Reads and redacts a value once, whatever it is recorded as.
   *
   * @param key the attribute's key
   * @param value the value, null for none
   * @param writer writes it
   * @param parsed whether a text of JSON stands for what it says
   * @param <T> the value's type
   * @return the content, null if there is nothing to record
   */
  public <T> @Nullable RenderedContent render(
      String key, @Nullable T value, ContentWriter<? super T> writer, boolean parsed) {
    String whole;
    ContentOutput out;
    try (JsonSink json = new JsonSink()) {
      out = new ContentOutput(json, room(), JSON_DEPTH);
      if (!write(value, writer, out)) {
        return null;
      }
      whole = json.toString();
    }
    if (out.isFull() && !(value instanceof CharSequence) && Marker.isAll(whole)) {
      return new RenderedContent(Marker.all(maxCharacters), true, true, maxCharacters);
    }
    if (redaction == null) {
      return rendered(value, whole, out, parsed);
    }
    String redacted = redacted(redaction, key, whole, out);
    if (redacted == null) {
      return null;
    }
    boolean structured = out.isStructured();
    return new RenderedContent(
        redacted, structured || isJson(redacted), structured || parsed, maxCharacters);
  }

  /** Returns what was written; a text of JSON that is too long is cut as JSON, not as text. */
  private RenderedContent rendered(
      @Nullable Object value, String whole, ContentOutput out, boolean parsed) {
    if (out.isStructured()) {
      return new RenderedContent(whole, true, true, maxCharacters);
    }
    String text = out.isFull() && value instanceof String all ? all : whole;
    boolean json = isJson(text);
    return new RenderedContent(json ? text : whole, json, parsed, maxCharacters);
  }

  /**
   * Returns how many characters are read before they are redacted and cut.
   *
   * @return the number
   */
  public int room() {
    return redaction == null
        ? maxCharacters
        : (int) Math.min((long) maxCharacters * REDACTED_ROOM, Integer.MAX_VALUE - REDACTED_ROOM);
  }

  private @Nullable String redacted(
      BiFunction<String, String, @Nullable String> redact,
      String key,
      String text,
      ContentOutput out) {
    String redacted;
    try {
      redacted = redact.apply(key, text);
    } catch (Throwable error) {
      onError.accept(error);
      return null;
    }
    // What was cut in the middle may have escaped the redaction: it must be cut again.
    boolean exposed = redacted != null && out.isFull() && redacted.length() < maxCharacters;
    if (!exposed) {
      return redacted;
    }
    return out.isStructured() ? Marker.all(maxCharacters) : Marker.CUT;
  }

  private static boolean isJson(String text) {
    return (text.startsWith("{") || text.startsWith("["))
        && JsonParser.parse(text, NoTokens.INSTANCE);
  }

  private <T> boolean write(@Nullable T value, ContentWriter<? super T> writer, ContentOutput out) {
    if (value == null) {
      return false;
    }
    out.value(value, writer);
    Throwable failure = out.failure();
    if (failure != null) {
      onError.accept(failure);
    }
    return out.isSubstantial();
  }
}
