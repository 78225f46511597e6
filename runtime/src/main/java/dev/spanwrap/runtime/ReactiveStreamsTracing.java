// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;

/**
 * Lets a call last as long as a subscription to a {@link Publisher} of Reactive Streams: until it
 * terminates, is cancelled, or delivers a terminal element.
 *
 * <p>Called by generated code; not intended for use by application developers. Its API is stable.
 */
public final class ReactiveStreamsTracing {
  private ReactiveStreamsTracing() {}

  /**
   * Returns {@code publisher} as one each of whose subscriptions opens a call.
   *
   * @param publisher what the delegate returned; for null a call is opened and ended
   * @param call opens the calls
   * @param <T> the elements
   */
  public static <T> @Nullable Publisher<T> trace(
      @Nullable Publisher<T> publisher, DeferredCall call) {
    if (publisher == null) {
      call.begin().succeed();
      return null;
    }
    return new ReactiveStreamsPublisher<>(publisher, Subscribing.opening(call));
  }

  /**
   * Returns {@code publisher} as one whose first subscription adopts {@code call}.
   *
   * @param publisher what the delegate returned; null ends the call
   * @param call the open call
   * @param <T> the elements
   */
  public static <T> @Nullable Publisher<T> trace(
      @Nullable Publisher<T> publisher, TracedCall call) {
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
  public static <T> Publisher<T> trace(Publisher<T> publisher, StreamCall stream) {
    return stream.isNothing()
        ? publisher
        : new ReactiveStreamsPublisher<>(publisher, Subscribing.adopting(stream));
  }

  /**
   * Returns {@code subscriber}, a callback parameter, as one that ends {@code stream} when it is
   * called back.
   *
   * @param subscriber the argument; null is passed on
   * @param stream the stream call, held by the result
   * @param <T> the elements
   */
  public static <T> @Nullable Subscriber<T> trace(
      @Nullable Subscriber<T> subscriber, StreamCall stream) {
    return subscriber == null || stream.isNothing()
        ? subscriber
        : new ReactiveStreamsRelay<>(subscriber, stream.callback());
  }
}
