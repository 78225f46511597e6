package zoo;

import dev.spanwrap.annotations.Added;
import dev.spanwrap.annotations.Legacy;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.annotations.Untraced;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;

/** What a method can go through in its life. */
@Traced
@SuppressWarnings("deprecation")
@Legacy({OldGenerations.class, VeryOld.class})
interface Generations<K extends Comparable<K>, V> {
  <T extends V, X extends Exception> Map<K, T> find(K key, Class<? extends T> type) throws X;

  <A extends V, B extends Exception> Map<K, A> find(
      K key, @Added Context Context, Class<? extends A> type, @Added Span Span) throws B;

  void log(String format, Object... values);

  void log(String format, @Added Span delegate, Object... values);

  long add(long left, int right, double scale);

  long add(@Added byte error, long left, int right, @Added char call, double scale);

  @Streamed
  Iterator<V> iterate(K from);

  @Streamed
  Iterator<V> iterate(K from, @Added Span span);

  @Streamed
  Flow.Publisher<V> publish(K from);

  @Streamed
  Flow.Publisher<V> publish(K from, @Added Span io, @Added Context java);

  CompletableFuture<V> later(K from);

  CompletableFuture<V> later(K from, @Added Span result, @Added Map<String, List<K>> options);

  @Untraced
  @Deprecated
  int plain(Function<? super K, ? extends V> mapping);

  @Untraced
  int plain(Function<? super K, ? extends V> mapping, @Added Span span) throws IOException;

  @SuppressWarnings("rawtypes")
  List raw(List list);

  @SuppressWarnings("rawtypes")
  List raw(List list, @Added Span span);

  Generations<K, V> self(K key);

  Generations<K, V> self(K key, @Added Span span);

  @Override
  boolean equals(Object other);

  @Override
  int hashCode();

  default String named(@Added Span span) {
    return "";
  }
}

/** How it was: some of its parameters are added ones of its own. */
@Deprecated
interface OldGenerations<A extends Comparable<A>, B> {
  <T extends B, X extends Exception> Map<A, T> find(A key, Class<? extends T> type) throws X;

  void log(String format, Object... values);

  long add(
      double unused,
      int wrong);

  long add(
      long left,
      @Added boolean flag,
      @Added char letter,
      @Added byte bits,
      @Added short half,
      long right,
      double scale,
      @Added float part,
      @Added Optional<String> option,
      @Added OptionalInt number,
      @Added Set<String> names,
      @Added Iterable<A> keys,
      @Added Map<A, B> map,
      @Added String text,
      @Added Context context,
      @Added String... more);

  @Streamed
  Iterator<B> iterate(A from, @Added Span span);

  Flow.Publisher<B> publish(A from);

  CompletableFuture<B> later(A from);

  int plain(Function<? super A, ? extends B> mapping);

  @SuppressWarnings("rawtypes")
  List raw(List list);

  Generations<A, B> self(A key);

  String named();
}

/** How it was before. */
@SuppressWarnings("removal")
interface VeryOld<K extends Comparable<K>, V> extends OldestOfAll<K> {
  <T extends V, X extends Exception> Map<K, T> find(K key, Class<? extends T> type) throws X;

  @Deprecated(forRemoval = true)
  void log(String format, Object... values);

  long add(long left, int right, double scale);

  Iterator<V> iterate(K from);

  Flow.Publisher<V> publish(K from);

  CompletableFuture<V> later(K from);

  int plain(Function<? super K, ? extends V> mapping);

  @SuppressWarnings("rawtypes")
  List raw(List list);

  Generations<K, V> self(K key);
}

/** Before that, there was only this. */
interface OldestOfAll<K> {
  K named(K key);
}
