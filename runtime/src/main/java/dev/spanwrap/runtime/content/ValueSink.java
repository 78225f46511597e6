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

/**
 * Builds an OpenTelemetry value, bounded as its JSON would be; what is wider than a long or a
 * double becomes text.
 */
final class ValueSink implements BoundedSink {
  /** An object or an array that is being written; an array has no {@code properties}. */
  private record Open(
      @Nullable String name, @Nullable List<KeyValue> properties, List<Value<?>> elements) {
    boolean isEmpty() {
      return elements.isEmpty() && (properties == null || properties.isEmpty());
    }
  }

  private final Deque<Open> path = new ArrayDeque<>();
  private @Nullable Value<?> root;

  @Nullable Value<?> value() {
    return root;
  }

  @Override
  public int begin(OpenPath.Kind kind, @Nullable String name, int room) {
    int taken = header(name, room) + 1;
    if (taken > room) {
      return NO_ROOM;
    }
    boolean object = kind == OpenPath.Kind.OBJECT;
    path.push(
        object
            ? new Open(name, new ArrayList<>(), List.of())
            : new Open(name, null, new ArrayList<>()));
    return taken;
  }

  @Override
  public void end(OpenPath.Kind kind) {
    Open open = path.pop();
    List<KeyValue> properties = open.properties;
    add(
        open.name,
        properties == null
            ? Value.of(open.elements)
            : Value.of(properties.toArray(new KeyValue[0])));
  }

  @Override
  public int text(@Nullable String name, CharSequence text, int room) {
    int taken = header(name, room) + (path.isEmpty() ? text.length() : quoted(text, room));
    if (taken > room) {
      return NO_ROOM;
    }
    add(name, Value.of(text.toString()));
    return taken;
  }

  @Override
  public int textCut(@Nullable String name, CharSequence text, String suffix, int room) {
    int left = room - suffix.length() - header(name, room) - (path.isEmpty() ? 0 : 2);
    if (left < 0) {
      return NO_ROOM;
    }
    int end =
        path.isEmpty() ? JsonEscapes.fittingPlain(text, left) : JsonEscapes.fitting(text, left);
    add(name, Value.of(JsonEscapes.prefix(text, end) + suffix));
    return room;
  }

  @Override
  public int number(@Nullable String name, long value, int room) {
    int taken = header(name, room) + Long.toString(value).length();
    if (taken > room) {
      return NO_ROOM;
    }
    add(name, Value.of(value));
    return taken;
  }

  @Override
  public int literal(@Nullable String name, String literal, int room) {
    int taken = header(name, room) + literal.length();
    if (taken > room) {
      return NO_ROOM;
    }
    add(name, Numbers.literal(literal));
    return taken;
  }

  private void add(@Nullable String name, Value<?> value) {
    Open open = path.peek();
    if (open == null) {
      root = value;
    } else if (open.properties == null) {
      open.elements.add(value);
    } else {
      open.properties.add(KeyValue.of(name == null ? "" : name, value));
    }
  }

  /** Returns what a comma and a name take, or any number larger than {@code room}. */
  private int header(@Nullable String name, int room) {
    Open open = path.peek();
    int comma = open == null || open.isEmpty() ? 0 : 1;
    return name == null ? comma : comma + quoted(name, room) + 1;
  }

  private static int quoted(CharSequence text, int room) {
    return JsonEscapes.length(text, room) + 2;
  }
}
