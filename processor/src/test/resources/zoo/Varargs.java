// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package zoo;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Traced;
import java.util.List;
import java.util.Map;

/** Variable arity, also of types that no array can be made of. */
@Traced
@SuppressWarnings("unchecked")
public interface Varargs<T> {

  void texts(@Capture(value = "size", from = "size") String... texts);

  void numbers(int... numbers);

  void arrays(int[]... arrays);

  void items(T... items);

  <U extends T> List<U> lists(String name, List<? extends U>... lists);

  void maps(Map<?, ?>... maps);

  <U> void later(T first, U... rest);
}
