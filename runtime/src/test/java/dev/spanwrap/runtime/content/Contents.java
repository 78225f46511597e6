// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import io.opentelemetry.api.common.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renders values for the tests. */
final class Contents {
  private Contents() {}

  static @Nullable String json(int limit, Object value) {
    return new ContentRenderer(limit, null, Contents::fail).text("key", value, ContentWriters::any);
  }

  static @Nullable String json(Object value) {
    return json(1_000_000, value);
  }

  static @Nullable Value<?> value(int limit, Object value) {
    return new ContentRenderer(limit, null, Contents::fail)
        .value("key", value, ContentWriters::any);
  }

  /** Returns whether a text is one value of JSON. */
  static boolean isJson(String text) {
    return JsonParser.parse(text, NoTokens.INSTANCE);
  }

  /** Returns a list in a list in a list. */
  static List<Object> nested(int depth) {
    List<Object> list = new ArrayList<>();
    for (int i = 1; i < depth; i++) {
      list = new ArrayList<>(List.of(list));
    }
    return list;
  }

  private static void fail(Throwable error) {
    throw new AssertionError(error);
  }
}
