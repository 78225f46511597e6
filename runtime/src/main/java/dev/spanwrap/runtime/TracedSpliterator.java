// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Context;
import java.util.Comparator;
import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A spliterator whose call lasts until it, and all that was split off, is exhausted.
 *
 * <p>One relay per spliterator hands elements to whatever action is due: nothing is allocated per
 * element.
 *
 * @param <T> the elements
 * @param <A> the actions that take them
 * @param <S> the kind of spliterator
 */
@SuppressWarnings("try")
abstract class TracedSpliterator<T, A, S extends Spliterator<T>> implements Spliterator<T> {
  /** What a spliterator must not claim if its elements are to be traversed in any case. */
  static final int SIZE = SIZED | SUBSIZED;

  final S delegate;
  final StreamCall leg;
  final int hidden;
  private @Nullable A action;
  private Context context = Context.root();

  TracedSpliterator(S delegate, StreamCall leg, int hidden) {
    this.delegate = delegate;
    this.leg = leg;
    this.hidden = hidden;
  }

  /** Lets the delegate hand one element to the relay. */
  abstract boolean advance();

  /** Lets the delegate hand all of its elements to the relay. */
  abstract void advanceAll();

  /** The action to which the relay hands the element that it was handed. */
  final A action() {
    return Objects.requireNonNull(action);
  }

  /** Makes the context of the action current. */
  final TracedScope consumer() {
    return leg.scope(context);
  }

  final boolean pull(A next) {
    Objects.requireNonNull(next);
    A outer = action;
    Context outerContext = context;
    boolean advanced;
    context = leg.consumerHere();
    action = next;
    try (TracedScope scope = leg.producer()) {
      advanced = advance();
    } catch (Throwable error) {
      leg.fail(error);
      throw error;
    } finally {
      action = outer;
      context = outerContext;
    }
    if (!advanced) {
      leg.complete();
    }
    return advanced;
  }

  final void pullAll(A next) {
    Objects.requireNonNull(next);
    A outer = action;
    Context outerContext = context;
    context = leg.consumerHere();
    action = next;
    try (TracedScope scope = leg.producer()) {
      advanceAll();
    } catch (Throwable error) {
      leg.fail(error);
      throw error;
    } finally {
      action = outer;
      context = outerContext;
    }
    leg.complete();
  }

  /** Runs what is neither an element nor the end, inside the call. */
  final <R extends @Nullable Object> R produce(Supplier<R> producer) {
    try (TracedScope scope = leg.producer()) {
      return producer.get();
    } catch (Throwable error) {
      leg.fail(error);
      throw error;
    }
  }

  @Override
  public long estimateSize() {
    return produce(delegate::estimateSize);
  }

  @Override
  public int characteristics() {
    return produce(delegate::characteristics) & ~hidden;
  }

  @Override
  public @Nullable Comparator<? super T> getComparator() {
    try (TracedScope scope = leg.producer()) {
      return delegate.getComparator();
    }
  }

  /** A spliterator of objects. */
  static final class Of<T> extends TracedSpliterator<T, Consumer<? super T>, Spliterator<T>> {
    private final Consumer<T> relay = this::hand;

    Of(Spliterator<T> delegate, StreamCall leg, int hidden) {
      super(delegate, leg, hidden);
    }

    private void hand(T element) {
      leg.element(element);
      try (TracedScope scope = consumer()) {
        action().accept(element);
      } catch (Throwable error) {
        leg.stream().cancel();
        throw error;
      }
    }

    @Override
    boolean advance() {
      return delegate.tryAdvance(relay);
    }

    @Override
    void advanceAll() {
      delegate.forEachRemaining(relay);
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
      return pull(action);
    }

    @Override
    public void forEachRemaining(Consumer<? super T> action) {
      pullAll(action);
    }

    @Override
    public @Nullable Spliterator<T> trySplit() {
      Spliterator<T> prefix = produce(delegate::trySplit);
      return prefix == null ? null : new Of<>(prefix, leg.stream().leg(), hidden);
    }
  }
}
