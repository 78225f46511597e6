// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package zoo;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Mapper;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Supplier;

/** Paths whose roots are of types that a static method cannot name. */
@Traced
@Capture(value = "delegate", from = "delegate.label")
public interface VariableRoots<S extends VariableRoots<S, N>, N extends Number & Comparable<N>> {

  String label();

  @Capture(value = "self", from = "self.label")
  @Capture(value = "number", from = "number.intValue")
  @Capture(value = "result", from = "result.label")
  S one(S self, N number);

  @Capture(value = "labels", from = "selves.label")
  @Capture(value = "sizes", from = "lists.size")
  @Capture(value = "map", from = "map.size")
  void many(S[] selves, List<? extends Collection<? super N>> lists, Map<N, ? extends S> map);

  @Capture(value = "name", from = "value.name")
  @Capture(value = "ordinal", from = "value.declaringClass")
  <E extends Enum<E>> void ofEnum(E value);

  @Capture(value = "optional", from = "optional.label")
  @Capture(value = "nested", from = "nested.intValue")
  void optional(Optional<S> optional, Optional<? extends Optional<N>> nested);

  @Capture(value = "value", from = "result.label")
  CompletableFuture<S> future();

  @Streamed(endsWith = Ended.class, endsWhen = "element.label.isEmpty")
  @Capture(value = "element", from = "element.label")
  @Capture(value = "ended", when = Ended.class, from = "element.reason")
  Iterator<? extends S> iterator();

  @Streamed
  @Capture(value = "doubles", from = "element.doubleValue")
  Flow.Publisher<N> publisher();

  @Capture(value = "mapped", from = "number", mapper = Doubled.class)
  @Capture(value = "each", from = "numbers.intValue")
  <M extends N> M mapped(M number, Collection<M> numbers);

  @Capture(value = "arrays", from = "arrays.size")
  <T extends Supplier<N>> T[] arrays(T[][] arrays);

  interface Ended {
    String reason();
  }

  final class Doubled implements Mapper<Number, Double> {
    @Override
    public Double map(Number number) {
      return 2 * number.doubleValue();
    }
  }
}
