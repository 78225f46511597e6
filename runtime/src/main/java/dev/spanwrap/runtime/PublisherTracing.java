// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Lets a call last as long as a subscription to a {@link Flow.Publisher}: until it terminates, is
 * cancelled, or delivers a terminal element.
 *
 * <p>Called by generated code; not intended for use by application developers. Its API is stable.
 */
public final class PublisherTracing {
  private PublisherTracing() {}

  /**
   * Returns {@code publisher} as one each of whose subscriptions opens a call.
   *
   * @param publisher what the delegate returned; for null a call is opened and ended
   * @param call opens the calls
   * @param <T> the elements
   */
  public static <T> Flow.@Nullable Publisher<T> trace(
      Flow.@Nullable Publisher<T> publisher, DeferredCall call) {
    if (publisher == null) {
      call.begin().succeed();
      return null;
    }
    return new TracedPublisher<>(publisher, Subscribing.opening(call));
  }

  /**
   * Returns {@code publisher} as one whose first subscription adopts {@code call}.
   *
   * @param publisher what the delegate returned; null ends the call
   * @param call the open call
   * @param <T> the elements
   */
  public static <T> Flow.@Nullable Publisher<T> trace(
      Flow.@Nullable Publisher<T> publisher, TracedCall call) {
    if (call.isNothing()) {
      return publisher;
    }
    if (publisher == null) {
      call.succeed();
      return null;
    }
    return trace(publisher, StreamCall.open(call));
  }

  /**
   * Returns {@code publisher} as one whose first subscription reports to {@code stream}.
   *
   * @param publisher what the delegate returned
   * @param stream the stream call, held by the result
   * @param <T> the elements
   */
  public static <T> Flow.Publisher<T> trace(Flow.Publisher<T> publisher, StreamCall stream) {
    return stream.isNothing()
        ? publisher
        : new TracedPublisher<>(publisher, Subscribing.adopting(stream));
  }
}
