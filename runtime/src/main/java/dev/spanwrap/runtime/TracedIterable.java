// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.Objects;
import java.util.Spliterator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An iterable whose passes are calls. */
@SuppressWarnings("try")
class TracedIterable<T> implements Iterable<T> {
  private final Iterable<T> delegate;
  private final StreamCall first;
  private final @Nullable DeferredCall further;
  private final AtomicBoolean adopted = new AtomicBoolean();

  private TracedIterable(Iterable<T> delegate, StreamCall first, @Nullable DeferredCall further) {
    this.delegate = delegate;
    this.first = first;
    this.further = further;
  }

  /**
   * Returns {@code delegate} traced; closeable if it is.
   *
   * @param further opens the calls of the passes after the first; null: these just pass
   */
  static <T> Iterable<T> of(
      Iterable<T> delegate, StreamCall first, @Nullable DeferredCall further) {
    if (delegate instanceof Closeable closeable) {
      return new OfCloseable<>(delegate, closeable, first, further);
    }
    return delegate instanceof AutoCloseable closeable
        ? new OfAutoCloseable<>(delegate, closeable, first, further)
        : new TracedIterable<>(delegate, first, further);
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

  private <P> P pass(Function<Iterable<T>, P> begin, BiFunction<P, StreamCall, P> view) {
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
      first.scopes().consumedIn(first.scopes().consumerHere());
      return first;
    }
    if (further == null) {
      return null;
    }
    TracedCall call = further.begin();
    if (call.isNothing()) {
      return null;
    }
    StreamCall pass = StreamCall.open(call).capturing(further.captures());
    first.pass(pass);
    try (TracedScope scope = pass.producer()) {
      call.start();
    } catch (Throwable hookError) {
      pass.fail(hookError);
      throw hookError;
    }
    return pass;
  }

  /** Closes what it passes over, and with it the passes that are open. */
  private static final class OfAutoCloseable<T> extends TracedIterable<T> implements AutoCloseable {
    private final StreamCall stream;
    private final AutoCloseable closeable;

    OfAutoCloseable(
        Iterable<T> delegate,
        AutoCloseable closeable,
        StreamCall first,
        @Nullable DeferredCall further) {
      super(delegate, first, further);
      this.stream = first;
      this.closeable = closeable;
    }

    @Override
    public void close() throws Exception {
      stream.<Exception>cancel(closeable::close);
    }
  }

  /** Closes what it passes over, with the exceptions of input and output. */
  private static final class OfCloseable<T> extends TracedIterable<T> implements Closeable {
    private final StreamCall stream;
    private final Closeable closeable;

    OfCloseable(
        Iterable<T> delegate,
        Closeable closeable,
        StreamCall first,
        @Nullable DeferredCall further) {
      super(delegate, first, further);
      this.stream = first;
      this.closeable = closeable;
    }

    @Override
    public void close() throws IOException {
      stream.<IOException>cancel(closeable::close);
    }
  }
}
