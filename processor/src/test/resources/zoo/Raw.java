// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package zoo;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Mapper;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.annotations.Untraced;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.concurrent.CompletableFuture;

/** Raw types in signatures and among the supertypes. */
@Traced
@SuppressWarnings({"rawtypes", "unchecked"})
public interface Raw extends Comparable, RawBase {

  List list(Map map, Class... types);

  CompletableFuture future();

  @Streamed
  Iterator iterator();

  @Capture(value = "count", from = "result", mapper = Counting.class)
  List counted(@Capture(value = "first", mapper = Counting.class) List values);

  @Override
  Class<String> type();

  @Override
  String value(List of);

  @Override
  int[] array();
}

class Counting implements Mapper<List<String>, Integer> {
  @Override
  public Integer map(List<String> values) {
    return values.size();
  }
}

@SuppressWarnings("rawtypes")
interface RawBase extends Iterable {

  List<Map> nested(Class<? extends List> type);

  @Override
  @Untraced
  Spliterator spliterator();

  <T> Class<T> type();

  <T> T value(List<T> of);

  <T> Object array();
}
