// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package good;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.annotations.Untraced;
import java.util.Optional;

/** Methods that are inherited, with their type parameters resolved. */
@Traced
public interface Catalog extends Repository<Catalog.Entry, Long>, Comparable<Catalog> {

  @Override
  @Capture(value = "catalog.found", from = "result.title")
  Optional<Entry> find(Long key);

  @Override
  @Untraced
  int compareTo(Catalog other);

  record Entry(String title) {}
}

interface Repository<T, K> {

  Optional<T> find(K key);

  void save(@Capture("key") K key, T value);

  default int saveAll(Iterable<? extends T> values) {
    int saved = 0;
    for (T value : values) {
      save(null, value);
      saved++;
    }
    return saved;
  }
}
