// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.Iterator;
import java.util.Objects;
import java.util.Spliterator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An iterable whose passes are calls. */
@SuppressWarnings("try")
final class TracedIterable<T> implements Iterable<T> {
  private final Iterable<T> delegate;
  private final StreamCall first;
  private final @Nullable DeferredCall further;
  private final AtomicBoolean adopted = new AtomicBoolean();

  TracedIterable(Iterable<T> delegate, StreamCall first, @Nullable DeferredCall further) {
    this.delegate = delegate;
    this.first = first;
    this.further = further;
  }

  @Override
  public Iterator<T> iterator() {
    return pass(Iterable::iterator, (iterator, stream) -> IteratorTracing.trace(iterator, stream));
  }

  @Override
  public Spliterator<T> spliterator() {
    return pass(
        Iterable::spliterator,
        (spliterator, stream) -> SpliteratorTracing.trace(spliterator, stream));
  }

  @Override
  public void forEach(Consumer<? super T> action) {
    Objects.requireNonNull(action);
    StreamCall stream = openOrNull();
    if (stream == null) {
      delegate.forEach(action);
      return;
    }
    Consumer<T> traced = new TracedAction<>(stream, action);
    try (TracedScope scope = stream.producer()) {
      delegate.forEach(traced);
    } catch (Throwable error) {
      stream.fail(error);
      throw error;
    }
    stream.complete();
  }

  private <P> P pass(
      Function<Iterable<T>, P> begin, java.util.function.BiFunction<P, StreamCall, P> view) {
    StreamCall stream = openOrNull();
    if (stream == null) {
      return begin.apply(delegate);
    }
    P pass;
    try (TracedScope scope = stream.producer()) {
      pass = begin.apply(delegate);
    } catch (Throwable error) {
      stream.fail(error);
      throw error;
    }
    if (pass == null) {
      stream.complete();
      return pass;
    }
    return view.apply(pass, stream);
  }

  /** Returns the call of a new pass; null if it is not to be traced. */
  private @Nullable StreamCall openOrNull() {
    if (adopted.compareAndSet(false, true)) {
      first.consumedIn(first.consumerHere());
      return first;
    }
    TracedCall call = further == null ? null : further.begin();
    return call == null || call.isNothing() ? null : StreamCall.open(call);
  }
}
