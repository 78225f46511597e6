// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets a call last as long as a subscription to a Reactor publisher: until it terminates, is
 * cancelled, or delivers a terminal element.
 *
 * <p>The OpenTelemetry context travels upstream in Reactor's own.
 *
 * <p>Called by generated code; not intended for use by application developers. Its API is stable.
 */
public final class ReactorTracing {
  private ReactorTracing() {}

  /**
   * Returns {@code flux} as one each of whose subscriptions opens a call.
   *
   * @param flux what the delegate returned; for null a call is opened and ended
   * @param call opens the calls
   * @param <T> the elements
   */
  public static <T> @Nullable Flux<T> trace(@Nullable Flux<T> flux, DeferredCall call) {
    if (flux == null) {
      call.begin().succeed();
      return null;
    }
    return trace(flux, Subscribing.opening(call));
  }

  /**
   * Returns {@code flux} as one whose first subscription adopts {@code call}.
   *
   * @param flux what the delegate returned; null ends the call
   * @param call the open call
   * @param <T> the elements
   */
  public static <T> @Nullable Flux<T> trace(@Nullable Flux<T> flux, TracedCall call) {
    if (call.isNothing()) {
      return flux;
    }
    if (flux == null) {
      call.succeed();
      return null;
    }
    return trace(flux, StreamCall.open(call));
  }

  /**
   * Returns {@code flux} as one whose first subscription reports to {@code stream}.
   *
   * @param flux what the delegate returned
   * @param stream the stream call, held by the result
   * @param <T> the elements
   */
  public static <T> Flux<T> trace(Flux<T> flux, StreamCall stream) {
    return stream.isNothing() ? flux : trace(flux, Subscribing.adopting(stream));
  }

  /**
   * Returns {@code mono} as one each of whose subscriptions opens a call.
   *
   * @param mono what the delegate returned; for null a call is opened and ended
   * @param call opens the calls
   * @param <T> the value
   */
  public static <T> @Nullable Mono<T> trace(@Nullable Mono<T> mono, DeferredCall call) {
    if (mono == null) {
      call.begin().succeed();
      return null;
    }
    return trace(mono, Subscribing.opening(call));
  }

  /**
   * Returns {@code mono} as one whose first subscription adopts {@code call}.
   *
   * @param mono what the delegate returned; null ends the call
   * @param call the open call
   * @param <T> the value
   */
  public static <T> @Nullable Mono<T> trace(@Nullable Mono<T> mono, TracedCall call) {
    if (call.isNothing()) {
      return mono;
    }
    if (mono == null) {
      call.succeed();
      return null;
    }
    return trace(mono, StreamCall.open(call));
  }

  /**
   * Returns {@code mono} as one whose first subscription reports to {@code stream}.
   *
   * @param mono what the delegate returned
   * @param stream the stream call, held by the result
   * @param <T> the value
   */
  public static <T> Mono<T> trace(Mono<T> mono, StreamCall stream) {
    return stream.isNothing() ? mono : trace(mono, Subscribing.adopting(stream));
  }

  private static <T> Flux<T> trace(Flux<T> flux, Subscribing subscribing) {
    return flux.transform(source -> new ReactorFlux<>(flux, subscribing));
  }

  private static <T> Mono<T> trace(Mono<T> mono, Subscribing subscribing) {
    return mono.transform(source -> new ReactorMono<>(mono, subscribing));
  }
}
