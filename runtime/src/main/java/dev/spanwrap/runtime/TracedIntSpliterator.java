// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.Spliterator;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** A spliterator of {@code int} whose call lasts until it is exhausted. */
@SuppressWarnings("try")
final class TracedIntSpliterator extends TracedSpliterator<Integer, IntConsumer, Spliterator.OfInt>
    implements Spliterator.OfInt {
  private final IntConsumer holder = this::hold;
  private final IntConsumer relay = this::relay;
  private int held;

  TracedIntSpliterator(Spliterator.OfInt delegate, StreamCall leg, int hidden) {
    super(delegate, leg, hidden);
  }

  private void hold(int element) {
    if (holds()) {
      handHeld();
    }
    held = element;
    holding();
  }

  @Override
  void handHeld() {
    int element = held;
    leg.element(leg.observesElements() ? (Object) element : null);
    try {
      action().accept(element);
    } catch (Throwable error) {
      leg.stream().cancel();
      throw error;
    }
  }

  private void relay(int element) {
    leg.element(leg.observesElements() ? (Object) element : null);
    IntConsumer action = action();
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
  public boolean tryAdvance(IntConsumer action) {
    return pull(action);
  }

  @Override
  public void forEachRemaining(IntConsumer action) {
    pullAll(action);
  }

  @Override
  public Spliterator.@Nullable OfInt trySplit() {
    Spliterator.OfInt prefix = produce(delegate::trySplit);
    return prefix == null ? null : new TracedIntSpliterator(prefix, leg.stream().leg(), hidden);
  }
}
