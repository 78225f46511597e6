// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.Spliterator;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A spliterator of {@code long} whose call lasts until it is exhausted. */
@SuppressWarnings("try")
final class TracedLongSpliterator extends TracedSpliterator<Long, LongConsumer, Spliterator.OfLong>
    implements Spliterator.OfLong {
  private final LongConsumer holder = this::hold;
  private final LongConsumer relay = this::relay;
  private long held;

  TracedLongSpliterator(Spliterator.OfLong delegate, StreamCall leg, int hidden) {
    super(delegate, leg, hidden);
  }

  private void hold(long element) {
    if (holds()) {
      handHeld();
    }
    held = element;
    holding();
  }

  @Override
  void handHeld() {
    long element = held;
    leg.element(leg.observesElements() ? (Object) element : null);
    try {
      action().accept(element);
    } catch (Throwable error) {
      leg.stream().cancel();
      throw error;
    }
  }

  private void relay(long element) {
    leg.element(leg.observesElements() ? (Object) element : null);
    LongConsumer action = action();
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
  public boolean tryAdvance(LongConsumer action) {
    return pull(action);
  }

  @Override
  public void forEachRemaining(LongConsumer action) {
    pullAll(action);
  }

  @Override
  public Spliterator.@Nullable OfLong trySplit() {
    Spliterator.OfLong prefix = produce(delegate::trySplit);
    return prefix == null ? null : new TracedLongSpliterator(prefix, leg.stream().leg(), hidden);
  }
}
