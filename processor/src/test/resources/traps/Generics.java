package traps;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.io.IOException;
import java.io.Serializable;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class Generics {
  interface Base<T, R extends Collection<? extends T>> {
    R all(T first, List<? super T> sink) throws IOException;

    <X extends Exception & Serializable> void check(T value, Class<X> type) throws X;

    <S extends T> S narrow(S value);

    <T2 extends Comparable<T2>> T2 max(Collection<? extends T2> values);

    <A> A hidden(T value, A other);
  }

  @Traced
  public interface Texts<A extends CharSequence & Comparable<A>> extends Base<A, List<A>> {
    @Capture(value = "first", from = "first")
    @Capture(value = "size", from = "result.size")
    @Capture(value = "items", from = "result")
    @Override
    List<A> all(A first, List<? super A> sink) throws IOException;

    @Streamed
    @Capture(value = "element", from = "element")
    Iterator<A> iterate(A first);

    @Streamed
    @Capture(value = "n", from = "element")
    IntStream numbers();

    @Streamed
    Stream<? extends A> wild();

    @Capture(value = "value", from = "result.value")
    CompletableFuture<Box<A>> later();

    @Capture(value = "value", from = "result.value")
    CompletionStage<? extends Box<? extends A>> wildLater();

    <F extends CompletableFuture<A>> F custom(Function<? super A, ? extends F> maker);

    @Capture(value = "key", from = "map.size")
    <K extends Enum<K>, V> Map<K, V> enums(Map<K, ? extends V> map, @Capture("kind") K kind);

    @Capture(value = "name", from = "boxes.value")
    void boxes(Collection<? extends Box<? extends CharSequence>> boxes);

    @SuppressWarnings("unchecked")
    Optional<? super A>[] arrays(A[][] values, Callable<? extends A>... callables);
  }

  record Box<T>(T value) {}

  interface Self<S extends Self<S>> {
    S with(String text);

    S me();
  }

  @Traced
  interface Fluent extends Self<Fluent> {
    Object any();

    Fluent and(Fluent other);

    <T> T unwrap(Class<T> type);
  }

  @Traced
  interface Curious<T extends Curious<T>> extends Supplier<T> {
    @Capture(value = "same", from = "result.number")
    T next(T other);

    int number();
  }
}
