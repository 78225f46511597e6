// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes maps as objects.
 *
 * @param key names the entries
 * @param value writes their values
 * @param omission which values are left out
 * @param ignored names of text keys that are left out
 * @param included names of the only text keys that are not; null for all
 * @param sorted whether the entries are sorted by key
 * @param annotated writes maps whose class has annotations that this writer is not for; null if it
 *     is for them
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public record MapWriter<K, V>(
    EntryNamer<? super K> key,
    ContentWriter<? super V> value,
    Omission<? super V> omission,
    Set<String> ignored,
    @Nullable Set<String> included,
    boolean sorted,
    @Nullable ContentWriter<Object> annotated)
    implements ContentWriter<Map<? extends K, ? extends V>> {

  /**
   * Returns a writer of all entries.
   *
   * @param key names the entries
   * @param value writes their values
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @return the writer
   */
  public static <K, V> MapWriter<K, V> of(
      EntryNamer<? super K> key, ContentWriter<? super V> value) {
    return new MapWriter<>(key, value, nothing -> false, Set.of(), null, false, MapWriter::unknown);
  }

  /**
   * Returns a writer that leaves out some values.
   *
   * @param values which
   * @return the writer
   */
  public MapWriter<K, V> omitting(Omission<? super V> values) {
    return new MapWriter<>(key, value, values, ignored, included, sorted, annotated);
  }

  /**
   * Returns a writer that leaves out the entries of some text keys.
   *
   * @param keys which
   * @return the writer
   */
  public MapWriter<K, V> ignoring(String... keys) {
    return new MapWriter<>(key, value, omission, Set.of(keys), included, sorted, annotated);
  }

  /**
   * Returns a writer that leaves out all entries but those of some text keys.
   *
   * @param keys which
   * @return the writer
   */
  public MapWriter<K, V> including(String... keys) {
    return new MapWriter<>(key, value, omission, ignored, Set.of(keys), sorted, annotated);
  }

  /**
   * Returns a writer that sorts the entries by key.
   *
   * @return the writer
   */
  public MapWriter<K, V> inOrder() {
    return new MapWriter<>(key, value, omission, ignored, included, true, annotated);
  }

  /**
   * Returns a writer of maps of a class whose annotations it knows.
   *
   * @return the writer
   */
  public MapWriter<K, V> asAnnotated() {
    return new MapWriter<>(key, value, omission, ignored, included, sorted, null);
  }

  /**
   * Returns a writer that leaves maps whose class has annotations to another one.
   *
   * @param other writes them
   * @return the writer
   */
  public MapWriter<K, V> orAnnotated(ContentWriter<Object> other) {
    return new MapWriter<>(key, value, omission, ignored, included, sorted, other);
  }

  @Override
  public void write(Map<? extends K, ? extends V> map, ContentOutput out) throws Exception {
    if (annotated != null && AnnotatedClass.isOf(map)) {
      annotated.write(map, out);
    } else if (out.beginObject(map)) {
      writeEntries(map, out);
      out.endObject();
    }
  }

  /**
   * Writes the entries into the object that is open, for {@code @JsonAnyGetter}.
   *
   * @param map the map, null for no entries
   * @param out where to write them
   * @throws Exception what iterating over the map throws
   */
  public void writeEntries(@Nullable Map<? extends K, ? extends V> map, ContentOutput out)
      throws Exception {
    if (map == null) {
      return;
    }
    for (Map.Entry<? extends K, ? extends V> entry : sorted(map).entrySet()) {
      if (out.isFull()) {
        return;
      }
      if (!isIgnored(entry.getKey()) && !omission.omits(entry.getValue())) {
        out.name(name(entry.getKey()));
        out.value(entry.getValue(), value);
      }
    }
  }

  private static void unknown(Object map, ContentOutput out) {
    out.unknown(map);
  }

  private Map<? extends K, ? extends V> sorted(Map<? extends K, ? extends V> map) {
    if (!sorted) {
      return map;
    }
    try {
      return new TreeMap<K, V>(map);
    } catch (ClassCastException | NullPointerException notComparable) {
      return map;
    }
  }

  private boolean isIgnored(@Nullable Object entry) {
    return entry instanceof String name
        ? ignored.contains(name) || (included != null && !included.contains(name))
        : included != null;
  }

  private String name(@Nullable K entry) {
    if (entry == null) {
      return Marker.NULL_KEY;
    }
    try {
      String name = key.name(entry);
      return name == null ? Marker.NULL_KEY : name;
    } catch (Throwable error) {
      return Marker.failed(error);
    }
  }
}
