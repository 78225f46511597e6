// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.Spliterator;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** A spliterator of {@code double} whose call lasts until it is exhausted. */
@SuppressWarnings("try")
final class TracedDoubleSpliterator
    extends TracedSpliterator<Double, DoubleConsumer, Spliterator.OfDouble>
    implements Spliterator.OfDouble {
  private final DoubleConsumer holder = this::hold;
  private final DoubleConsumer relay = this::relay;
  private double held;

  TracedDoubleSpliterator(Spliterator.OfDouble delegate, StreamCall leg, int hidden) {
    super(delegate, leg, hidden);
  }

  private void hold(double element) {
    if (holds()) {
      handHeld();
    }
    held = element;
    holding();
  }

  @Override
  void handHeld() {
    double element = held;
    leg.element(leg.observesElements() ? (Object) element : null);
    try {
      action().accept(element);
    } catch (Throwable error) {
      leg.stream().cancel();
      throw error;
    }
  }

  private void relay(double element) {
    leg.element(leg.observesElements() ? (Object) element : null);
    DoubleConsumer action = action();
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
  public boolean tryAdvance(DoubleConsumer action) {
    return pull(action);
  }

  @Override
  public void forEachRemaining(DoubleConsumer action) {
    pullAll(action);
  }

  @Override
  public Spliterator.@Nullable OfDouble trySplit() {
    Spliterator.OfDouble prefix = produce(delegate::trySplit);
    return prefix == null ? null : new TracedDoubleSpliterator(prefix, leg.stream().leg(), hidden);
  }
}
