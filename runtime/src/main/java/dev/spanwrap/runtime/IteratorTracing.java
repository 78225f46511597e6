// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.io.Closeable;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Lets a call last as long as an iterator is drained: until it is exhausted, throws, is closed, or
 * delivers a terminal element.
 *
 * <p>Called by generated code; not intended for use by application developers. Its API is stable.
 */
public final class IteratorTracing {
  private IteratorTracing() {}

  /**
   * Returns {@code iterator} as a view that runs it inside {@code call} and ends the call with it;
   * closeable as {@code iterator} is, and {@link AutoCloseable} also if that is not.
   *
   * @param iterator what the delegate returned; null ends the call
   * @param call the open call
   * @param <T> the elements
   */
  public static <T> @Nullable Iterator<T> trace(@Nullable Iterator<T> iterator, TracedCall call) {
    if (call.isNothing()) {
      return iterator;
    }
    if (iterator == null) {
      call.succeed();
      return null;
    }
    return trace(iterator, StreamCall.open(call));
  }

  /**
   * Returns {@code iterator} as a view that reports to {@code stream}.
   *
   * @param iterator what the delegate returned
   * @param stream the stream call, held by the view
   * @param <T> the elements
   */
  public static <T> Iterator<T> trace(Iterator<T> iterator, StreamCall stream) {
    if (stream.isNothing()) {
      return iterator;
    }
    if (iterator instanceof Closeable closeable) {
      return new TracedIterator.OfCloseable<>(iterator, closeable, stream);
    }
    if (iterator instanceof AutoCloseable closeable) {
      return new TracedIterator.OfAutoCloseable<>(iterator, closeable, stream);
    }
    return new TracedIterator.OfUncloseable<>(iterator, stream);
  }
}
