// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds an OpenTelemetry value; what is wider than a long or a double becomes text. */
final class ValueSink implements Sink {
  /** An object or an array that is being written; an array has no {@code properties}. */
  private record Open(
      @Nullable String name, @Nullable List<KeyValue> properties, List<Value<?>> elements) {}

  private final Deque<Open> path = new ArrayDeque<>();
  private @Nullable String name;
  private @Nullable Value<?> root;

  @Nullable Value<?> value() {
    return root;
  }

  @Override
  public void beginObject() {
    path.push(new Open(name, new ArrayList<>(), List.of()));
    name = null;
  }

  @Override
  public void beginArray() {
    path.push(new Open(name, null, new ArrayList<>()));
    name = null;
  }

  @Override
  public void endObject() {
    end();
  }

  @Override
  public void endArray() {
    end();
  }

  @Override
  public void name(String name) {
    this.name = name;
  }

  @Override
  public void text(CharSequence text, int end, String suffix) {
    String prefix = end == text.length() ? text.toString() : text.subSequence(0, end).toString();
    add(Value.of(suffix.isEmpty() ? prefix : prefix + suffix));
  }

  @Override
  public void number(long value) {
    add(Value.of(value));
  }

  @Override
  public void number(String literal) {
    add(Numbers.value(literal));
  }

  @Override
  public void flag(boolean value) {
    add(Value.of(value));
  }

  @Override
  public void nothing() {
    add(Value.empty());
  }

  private void end() {
    Open open = path.pop();
    name = open.name;
    List<KeyValue> properties = open.properties;
    add(
        properties == null
            ? Value.of(open.elements)
            : Value.of(properties.toArray(new KeyValue[0])));
  }

  private void add(Value<?> value) {
    Open open = path.peek();
    if (open == null) {
      root = value;
    } else if (open.properties == null) {
      open.elements.add(value);
    } else {
      open.properties.add(KeyValue.of(name == null ? "" : name, value));
    }
    name = null;
  }
}
