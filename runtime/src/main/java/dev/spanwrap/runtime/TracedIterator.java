// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Consumer;

/** An iterator whose call lasts until it is exhausted. */
@SuppressWarnings("try")
class TracedIterator<T> implements Iterator<T> {
  final StreamCall stream;
  private final Iterator<T> delegate;

  TracedIterator(Iterator<T> delegate, StreamCall stream) {
    this.delegate = delegate;
    this.stream = stream;
  }

  @Override
  public boolean hasNext() {
    boolean more;
    try (TracedScope scope = stream.producer()) {
      more = delegate.hasNext();
    } catch (Throwable error) {
      stream.fail(error);
      throw error;
    }
    if (!more) {
      stream.complete();
    }
    return more;
  }

  @Override
  public T next() {
    T element;
    try (TracedScope scope = stream.producer()) {
      element = delegate.next();
    } catch (NoSuchElementException end) {
      stream.complete();
      throw end;
    } catch (Throwable error) {
      stream.fail(error);
      throw error;
    }
    stream.element(element);
    return element;
  }

  @Override
  public void remove() {
    try (TracedScope scope = stream.producer()) {
      delegate.remove();
    }
  }

  @Override
  public void forEachRemaining(Consumer<? super T> action) {
    Consumer<T> traced = new TracedAction<>(stream, Objects.requireNonNull(action));
    try (TracedScope scope = stream.producer()) {
      delegate.forEachRemaining(traced);
    } catch (Throwable error) {
      stream.fail(error);
      throw error;
    }
    stream.complete();
  }

  /** Has nothing to close, but can be given up. */
  static final class OfUncloseable<T> extends TracedIterator<T> implements AutoCloseable {
    OfUncloseable(Iterator<T> delegate, StreamCall stream) {
      super(delegate, stream);
    }

    @Override
    public void close() {
      stream.cancel();
    }
  }

  /** Closes what it iterates over. */
  static final class OfAutoCloseable<T> extends TracedIterator<T> implements AutoCloseable {
    private final AutoCloseable closeable;

    OfAutoCloseable(Iterator<T> delegate, AutoCloseable closeable, StreamCall stream) {
      super(delegate, stream);
      this.closeable = closeable;
    }

    @Override
    public void close() throws Exception {
      stream.<Exception>cancel(closeable::close);
    }
  }

  /** Closes what it iterates over, with the exceptions of input and output. */
  static final class OfCloseable<T> extends TracedIterator<T> implements Closeable {
    private final Closeable closeable;

    OfCloseable(Iterator<T> delegate, Closeable closeable, StreamCall stream) {
      super(delegate, stream);
      this.closeable = closeable;
    }

    @Override
    public void close() throws IOException {
      stream.<IOException>cancel(closeable::close);
    }
  }
}
