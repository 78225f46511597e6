// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.grpc.Context;
import io.grpc.stub.CallStreamObserver;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import org.jspecify.annotations.Nullable;

/**
 * Lets a call last until a gRPC {@link StreamObserver} that is passed as an argument is told the
 * end, or cancels. The subtypes that gRPC itself looks for stay visible.
 *
 * <p>Called by generated code; not intended for use by application developers. Its API is stable.
 */
public final class ObserverTracing {
  private ObserverTracing() {}

  /**
   * Returns {@code observer} as one that reports to {@code stream} what it is told.
   *
   * @param observer the argument; null is passed on
   * @param stream the stream call, held by the result
   * @param <T> the elements
   */
  public static <T> @Nullable StreamObserver<T> trace(
      @Nullable StreamObserver<T> observer, StreamCall stream) {
    if (observer == null || stream.isNothing()) {
      return observer;
    }
    ObserverRelay<T> relay = new ObserverRelay<>(observer, stream.callback());
    if (observer instanceof ClientResponseObserver<?, T> response) {
      return new ObserverOfResponses<>(response, relay);
    }
    if (observer instanceof ServerCallStreamObserver<T> server) {
      // The server call's own context tells of its cancellation without taking the one handler.
      Context.current().addListener(cancelled -> stream.cancel(), Runnable::run);
      return new ObserverOfServerCall<>(server, relay);
    }
    if (observer instanceof ClientCallStreamObserver<T> client) {
      return new ObserverOfClientCall<>(client, relay);
    }
    return observer instanceof CallStreamObserver<T> call
        ? new ObserverOfCall<>(call, relay)
        : relay;
  }

  /**
   * As {@link #trace(StreamObserver, StreamCall)}, for an observer with flow control.
   *
   * @param observer the argument; null is passed on
   * @param stream the stream call, held by the result
   * @param <T> the elements
   */
  public static <T> @Nullable CallStreamObserver<T> trace(
      @Nullable CallStreamObserver<T> observer, StreamCall stream) {
    return (CallStreamObserver<T>) trace((StreamObserver<T>) observer, stream);
  }

  /**
   * As {@link #trace(StreamObserver, StreamCall)}, for an observer that is told before the start.
   *
   * @param observer the argument; null is passed on
   * @param stream the stream call, held by the result
   * @param <Q> the requests
   * @param <T> the elements
   */
  @SuppressWarnings("unchecked") // an observer that is one is traced by one
  public static <Q, T> @Nullable ClientResponseObserver<Q, T> trace(
      @Nullable ClientResponseObserver<Q, T> observer, StreamCall stream) {
    return (ClientResponseObserver<Q, T>) trace((StreamObserver<T>) observer, stream);
  }

  /**
   * As {@link #trace(StreamObserver, StreamCall)}, for an observer in a server.
   *
   * @param observer the argument; null is passed on
   * @param stream the stream call, held by the result
   * @param <T> the elements
   */
  public static <T> @Nullable ServerCallStreamObserver<T> trace(
      @Nullable ServerCallStreamObserver<T> observer, StreamCall stream) {
    return (ServerCallStreamObserver<T>) trace((StreamObserver<T>) observer, stream);
  }

  /**
   * As {@link #trace(StreamObserver, StreamCall)}, for an observer of a client's requests.
   *
   * @param observer the argument; null is passed on
   * @param stream the stream call, held by the result
   * @param <T> the elements
   */
  public static <T> @Nullable ClientCallStreamObserver<T> trace(
      @Nullable ClientCallStreamObserver<T> observer, StreamCall stream) {
    return (ClientCallStreamObserver<T>) trace((StreamObserver<T>) observer, stream);
  }
}
