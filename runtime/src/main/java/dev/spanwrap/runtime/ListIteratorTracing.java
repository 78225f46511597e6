// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.ListIterator;
import org.jspecify.annotations.Nullable;

/**
 * Lets a call last as long as a list iterator is drained, forwards.
 *
 * <p>Called by generated code; not intended for use by application developers. Its API is stable.
 */
public final class ListIteratorTracing {
  private ListIteratorTracing() {}

  /**
   * Returns {@code iterator} as a view that runs it inside {@code call} and ends the call with it.
   *
   * @param iterator what the delegate returned; null ends the call
   * @param call the open call
   * @param <T> the elements
   */
  public static <T> @Nullable ListIterator<T> trace(
      @Nullable ListIterator<T> iterator, TracedCall call) {
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
  public static <T> ListIterator<T> trace(ListIterator<T> iterator, StreamCall stream) {
    return stream.isNothing() ? iterator : new TracedListIterator<>(iterator, stream);
  }
}
