// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import java.util.Collection;
import java.util.Map;

/** Writes collections, arrays and entries, as far as there is room. */
final class Containers {
  private Containers() {}

  static <E> void elements(
      Iterable<? extends E> values, ContentOutput out, ContentWriter<? super E> element) {
    if (out.beginArray(values)) {
      for (E value : values) {
        if (out.isFull()) {
          break;
        }
        out.value(value, element);
      }
      out.endArray();
    }
  }

  static <E> void elementOrElements(
      Iterable<? extends E> values, ContentOutput out, ContentWriter<? super E> element) {
    if (values instanceof Collection<?> collection && collection.size() == 1) {
      out.insteadOf(values, values.iterator().next(), element);
    } else {
      elements(values, out, element);
    }
  }

  static <E> void array(E[] values, ContentOutput out, ContentWriter<? super E> element) {
    if (out.beginArray(values)) {
      for (int i = 0; i < values.length && !out.isFull(); i++) {
        out.value(values[i], element);
      }
      out.endArray();
    }
  }

  static <K, V> void entry(
      Map.Entry<? extends K, ? extends V> entry,
      ContentOutput out,
      EntryNamer<? super K> key,
      ContentWriter<? super V> value)
      throws Exception {
    if (out.beginObject(entry)) {
      K name = entry.getKey();
      String text = name == null ? null : key.name(name);
      out.name(text == null ? Marker.NULL_KEY : text);
      out.value(entry.getValue(), value);
      out.endObject();
    }
  }
}
