// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.Spliterator;
import org.jspecify.annotations.Nullable;

/**
 * Lets a call last as long as a spliterator, with all that is split off it, is traversed.
 *
 * <p>Called by generated code; not intended for use by application developers. Its API is stable.
 */
public final class SpliteratorTracing {
  private SpliteratorTracing() {}

  /**
   * Returns {@code spliterator} as a view that runs it inside {@code call} and ends the call with
   * it.
   *
   * @param spliterator what the delegate returned; null ends the call
   * @param call the open call
   * @param <T> the elements
   */
  public static <T> @Nullable Spliterator<T> trace(
      @Nullable Spliterator<T> spliterator, TracedCall call) {
    if (call.isNothing()) {
      return spliterator;
    }
    if (spliterator == null) {
      call.succeed();
      return null;
    }
    return trace(spliterator, StreamCall.open(call));
  }

  /**
   * Returns {@code spliterator} as a view that reports to {@code stream}.
   *
   * @param spliterator what the delegate returned
   * @param stream the stream call, held by the view
   * @param <T> the elements
   */
  public static <T> Spliterator<T> trace(Spliterator<T> spliterator, StreamCall stream) {
    return stream.isNothing()
        ? spliterator
        : new TracedSpliterator.Of<>(spliterator, stream.leg(), 0);
  }
}
