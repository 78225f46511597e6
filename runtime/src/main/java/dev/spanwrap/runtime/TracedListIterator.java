// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.ListIterator;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A list iterator whose call lasts until it is exhausted; going back changes nothing. */
@SuppressWarnings("try")
final class TracedListIterator<T> extends TracedIterator<T> implements ListIterator<T> {
  private final ListIterator<T> delegate;

  TracedListIterator(ListIterator<T> delegate, StreamCall stream) {
    super(delegate, stream);
    this.delegate = delegate;
  }

  @Override
  public boolean hasPrevious() {
    return produce(delegate::hasPrevious);
  }

  @Override
  public T previous() {
    return produce(delegate::previous);
  }

  @Override
  public int nextIndex() {
    return produce(delegate::nextIndex);
  }

  @Override
  public int previousIndex() {
    return produce(delegate::previousIndex);
  }

  @Override
  public void set(T element) {
    try (TracedScope scope = stream.producer()) {
      delegate.set(element);
    }
  }

  @Override
  public void add(T element) {
    try (TracedScope scope = stream.producer()) {
      delegate.add(element);
    }
  }

  private <R extends @Nullable Object> R produce(Supplier<R> producer) {
    try (TracedScope scope = stream.producer()) {
      return producer.get();
    } catch (NoSuchElementException start) {
      throw start;
    } catch (Throwable error) {
      stream.fail(error);
      throw error;
    }
  }
}
