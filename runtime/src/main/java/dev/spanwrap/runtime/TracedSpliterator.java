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
 * <p>A single element is held until the delegate has returned, and is handed on in the consumer's
 * own frame, as {@link java.util.stream.Stream#iterator()} does; all that remain are handed on as
 * the delegate delivers them. Nothing is allocated per element.
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
  private boolean holding;
  private Context context = Context.root();

  TracedSpliterator(S delegate, StreamCall leg, int hidden) {
    this.delegate = delegate;
    this.leg = leg;
    this.hidden = hidden;
  }

  /** Lets the delegate deliver one element, to be held. */
  abstract boolean advance();

  /** Lets the delegate deliver all of its elements. */
  abstract void advanceAll();

  /** Hands on the element that is held. */
  abstract void handHeld();

  final boolean holds() {
    return holding;
  }

  final void holding() {
    holding = true;
  }

  /** The action that takes the elements that are pulled now. */
  final A action() {
    return Objects.requireNonNull(action);
  }

  /** Makes the context of the action current. */
  final TracedScope consumer() {
    return leg.scopes().enter(context);
  }

  final boolean pull(A next) {
    Objects.requireNonNull(next);
    A outer = action;
    action = next;
    try {
      boolean advanced = advanceInside();
      handIfHeld();
      if (!advanced) {
        leg.complete();
      }
      return advanced;
    } finally {
      action = outer;
    }
  }

  private boolean advanceInside() {
    try (TracedScope scope = leg.producer()) {
      return advance();
    } catch (Throwable error) {
      handIfHeld();
      leg.fail(error);
      throw error;
    }
  }

  private void handIfHeld() {
    if (holding) {
      holding = false;
      handHeld();
    }
  }

  final void pullAll(A next) {
    Objects.requireNonNull(next);
    A outer = action;
    Context outerContext = context;
    context = leg.scopes().consumerHere();
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
    private final Consumer<T> holder = this::hold;
    private final Consumer<T> relay = this::relay;
    private @Nullable T held;

    Of(Spliterator<T> delegate, StreamCall leg, int hidden) {
      super(delegate, leg, hidden);
    }

    private void hold(T element) {
      if (holds()) {
        handHeld();
      }
      held = element;
      holding();
    }

    @Override
    void handHeld() {
      @SuppressWarnings("NullAway") // it is held: null only if the delegate delivered null
      T element = held;
      held = null;
      leg.element(element);
      try {
        action().accept(element);
      } catch (Throwable error) {
        leg.stream().cancel();
        throw error;
      }
    }

    private void relay(T element) {
      leg.element(element);
      Consumer<? super T> action = action();
      try (TracedScope scope = consumer()) {
        action.accept(element);
      } catch (Throwable error) {
        leg.stream().cancel();
        throw error;
      }
    }

    @Override
    boolean advance() {
      return delegate.tryAdvance(holder);
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
