// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package zoo;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Traced;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Overloads whose parameter types have the same name, and what equals without a hash code needs. */
@Traced
public interface Overloads extends Comparator<String>, Keyed<String> {

  <T> void then(@Capture(value = "then", from = "toString") T actual);

  <T extends Comparable<? super T>> void then(@Capture(value = "then", from = "toString") T actual);

  <T extends Runnable> void then(@Capture(value = "then", from = "toString") T actual);

  void key(Integer key);

  void list(List<?>[] lists);

  void list(Collection<?>[] lists);

  void List(List<?> list);
}

interface Keyed<K> {
  void key(K key);
}
