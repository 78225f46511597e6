// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import dev.spanwrap.runtime.content.ContentOutput;
import dev.spanwrap.runtime.content.ContentRenderer;
import dev.spanwrap.runtime.content.Message;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What the values of one content key add up to over a stream: one text, messages, or the elements
 * of one array. No more is kept than is recorded.
 *
 * @param <T> the type of the values
 */
final class ContentSum<T> {
  private final ContentKey<T> key;
  private final int room;
  private final MessageSum messages = new MessageSum();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder elements = new StringBuilder();

  /**
   * Begins with nothing.
   *
   * @param room how many characters are kept; once there are more, nothing is added
   */
  ContentSum(ContentKey<T> key, int room) {
    this.key = key;
    this.room = room;
  }

  ContentKey<T> key() {
    return key;
  }

  /** Adds a value; {@code renderer}, which redacts nothing, reads what is no text or message. */
  void add(T value, ContentRenderer renderer) {
    if (text.length() > room || elements.length() > room || messages.length() > room) {
      return;
    }
    if (value instanceof CharSequence part) {
      text.append(part, 0, Math.min(part.length(), room - text.length() + 1));
    } else if (value instanceof Message message) {
      messages.add(message);
    } else if (isMessages(value)) {
      ((Collection<?>) value).forEach(message -> messages.add((Message) message));
    } else {
      addElements(value, renderer);
    }
  }

  private static boolean isMessages(Object value) {
    return value instanceof Collection<?> collection
        && !collection.isEmpty()
        && collection.stream().allMatch(Message.class::isInstance);
  }

  private void addElements(T value, ContentRenderer renderer) {
    boolean several = value instanceof Collection || value instanceof Object[];
    String json = renderer.text(key.name(), value, several ? key.writer() : this::writeAlone);
    if (json != null && json.startsWith("[") && json.length() > "[]".length()) {
      if (elements.length() > 0) {
        elements.append(',');
      }
      elements.append(json, 1, json.length() - 1);
    }
  }

  private void writeAlone(T value, ContentOutput out) {
    if (out.beginArray(new Object())) {
      out.value(value, key.writer());
      out.endArray();
    }
  }

  /** Returns what came together: a text, messages, or text of JSON; null if that is nothing. */
  @Nullable Object total() {
    if (!messages.isEmpty()) {
      return messages.total();
    }
    if (elements.length() > 0) {
      return "[" + elements + "]";
    }
    return text.length() == 0 ? null : text.toString();
  }

  /** Whether the total is text of JSON, or messages, and no text. */
  boolean isStructured() {
    return !messages.isEmpty() || elements.length() > 0;
  }
}
