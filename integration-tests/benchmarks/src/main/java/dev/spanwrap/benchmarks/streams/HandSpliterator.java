// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.streams;

import io.opentelemetry.context.Scope;
import java.util.Spliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A spliterator, traced by hand: the source inside the span, the consumer outside. */
@SuppressWarnings("try")
final class HandSpliterator implements Spliterator<Object> {
  private final Spliterator<Object> delegate;
  private final HandCall call;

  HandSpliterator(Spliterator<Object> delegate, HandCall call) {
    this.delegate = delegate;
    this.call = call;
  }

  @Override
  public boolean tryAdvance(Consumer<? super Object> action) {
    boolean more;
    try (Scope scope = call.producer.makeCurrent()) {
      more = delegate.tryAdvance(element -> consume(action, element));
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    if (!more) {
      call.succeed();
    }
    return more;
  }

  @Override
  public void forEachRemaining(Consumer<? super Object> action) {
    try (Scope scope = call.producer.makeCurrent()) {
      delegate.forEachRemaining(element -> consume(action, element));
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
  }

  private void consume(Consumer<? super Object> action, Object element) {
    call.element();
    try (Scope scope = call.consumer.makeCurrent()) {
      action.accept(element);
    }
  }

  @Override
  public @Nullable Spliterator<Object> trySplit() {
    return null;
  }

  @Override
  public long estimateSize() {
    return delegate.estimateSize();
  }

  @Override
  public int characteristics() {
    return delegate.characteristics() & ~(SIZED | SUBSIZED);
  }
}
