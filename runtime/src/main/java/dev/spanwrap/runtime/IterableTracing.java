// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Lets calls last as long as the passes over an {@link Iterable}: the first pass adopts the call
 * that returned it, each further one opens its own.
 *
 * <p>Called by generated code; not intended for use by application developers. Its API is stable.
 */
public final class IterableTracing {
  private IterableTracing() {}

  /**
   * Returns {@code iterable} with passes that are calls.
   *
   * @param iterable what the delegate returned; null ends the call
   * @param call the open call, adopted by the first pass
   * @param further opens the calls of further passes
   * @param <T> the elements
   */
  public static <T> @Nullable Iterable<T> trace(
      @Nullable Iterable<T> iterable, TracedCall call, DeferredCall further) {
    if (call.isNothing()) {
      return iterable;
    }
    if (iterable == null) {
      call.succeed();
      return null;
    }
    return trace(iterable, StreamCall.open(call), further);
  }

  /**
   * Returns {@code iterable} with a first pass that reports to {@code stream}, and further ones
   * that are calls; closeable if {@code iterable} is.
   *
   * @param iterable what the delegate returned
   * @param stream the stream call of the first pass, held by the result
   * @param further opens the calls of further passes
   * @param <T> the elements
   */
  public static <T> Iterable<T> trace(
      Iterable<T> iterable, StreamCall stream, DeferredCall further) {
    return stream.isNothing() ? iterable : TracedIterable.of(iterable, stream, further);
  }

  /**
   * Returns {@code iterable} with passes that are calls; those after the first know of the method's
   * arguments only what the operation says.
   *
   * @param iterable what the delegate returned; null ends the call
   * @param call the open call, adopted by the first pass
   * @param <T> the elements
   */
  public static <T> @Nullable Iterable<T> trace(@Nullable Iterable<T> iterable, TracedCall call) {
    return trace(
        iterable, call, call.tracing().defer(() -> call.tracing().begin(call.operation())));
  }

  /**
   * Returns {@code iterable} with a first pass that reports to {@code stream}; others just pass.
   *
   * @param iterable what the delegate returned
   * @param stream the stream call, held by the result
   * @param <T> the elements
   */
  public static <T> Iterable<T> trace(Iterable<T> iterable, StreamCall stream) {
    return stream.isNothing() ? iterable : TracedIterable.of(iterable, stream, null);
  }
}
