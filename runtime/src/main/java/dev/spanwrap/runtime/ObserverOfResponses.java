// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;

/**
 * A client's observer of responses, with its view of the requests: cancelling them ends the call.
 */
final class ObserverOfResponses<Q, T> implements ClientResponseObserver<Q, T> {
  private final ClientResponseObserver<Q, T> consumer;
  private final ObserverRelay<T> relay;

  ObserverOfResponses(ClientResponseObserver<Q, T> consumer, ObserverRelay<T> relay) {
    this.consumer = consumer;
    this.relay = relay;
  }

  @Override
  public void beforeStart(ClientCallStreamObserver<Q> requests) {
    relay.consume(() -> consumer.beforeStart(new ObserverOfRequests<>(requests, relay.stream)));
  }

  @Override
  public void onNext(T element) {
    relay.onNext(element);
  }

  @Override
  public void onError(Throwable error) {
    relay.onError(error);
  }

  @Override
  public void onCompleted() {
    relay.onCompleted();
  }
}
