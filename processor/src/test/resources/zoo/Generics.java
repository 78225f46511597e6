// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package zoo;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Traced;
import java.io.Closeable;
import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** F-bounds, intersections, wildcards, inner classes of generic ones, generic exceptions. */
@Traced
public interface Generics<
    S extends Generics<S, K, V>, K extends Comparable<? super K> & Serializable, V> {

  S self();

  Generics<S, K, V> same();

  Map<K, ? extends List<? super V>> group(Map<? super K, ? extends Collection<V>> values);

  <C extends Comparable<? super C> & Serializable> C max(Collection<? extends C> values);

  @Capture(value = "name", from = "closeable.toString")
  <R extends Closeable & Callable<V> & Comparable<R>> V use(R closeable) throws Exception;

  <X extends Exception & Comparable<X>, Y extends Throwable> void fail(X one, Y other) throws X, Y;

  <E extends Enum<E>> E parse(Class<E> type, String text);

  @Capture(value = "first", from = "nodes.name")
  Outer<K>.Inner<V> inner(List<Outer<K>.Inner<V>> nodes, Outer<String>.Plain plain);

  Comparator<? super S>[] comparators(List<?>[][] lists, K[] keys);

  <A, B extends A, C extends B> A chain(B b, C c);

  <X extends Comparable<X>> void drain(Collection<? super X> sink);

  <X extends Comparable<X>> X[] drainAll(Map<String, ? extends List<? super List<X>>> sinks);
}

class Outer<T> {
  class Inner<U> {
    public String name() {
      return "";
    }
  }

  class Plain {}
}
