// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.grpc.stub.ClientCallStreamObserver;
import org.jspecify.annotations.Nullable;

/** A client's observer of requests, passed on as an argument. */
final class ObserverOfClientCall<T> extends ClientCallStreamObserver<T> {
  private final ClientCallStreamObserver<T> consumer;
  private final ObserverRelay<T> relay;

  ObserverOfClientCall(ClientCallStreamObserver<T> consumer, ObserverRelay<T> relay) {
    this.consumer = consumer;
    this.relay = relay;
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

  @Override
  public boolean isReady() {
    return consumer.isReady();
  }

  @Override
  public void setOnReadyHandler(Runnable handler) {
    consumer.setOnReadyHandler(relay.producing(handler));
  }

  @Override
  public void request(int elements) {
    consumer.request(elements);
  }

  @Override
  public void setMessageCompression(boolean enable) {
    consumer.setMessageCompression(enable);
  }

  @Override
  @SuppressWarnings("deprecation") // as declared
  public void disableAutoInboundFlowControl() {
    consumer.disableAutoInboundFlowControl();
  }

  @Override
  public void cancel(@Nullable String message, @Nullable Throwable cause) {
    relay.stream.cancel(() -> consumer.cancel(message, cause));
  }

  @Override
  public void disableAutoRequestWithInitial(int elements) {
    consumer.disableAutoRequestWithInitial(elements);
  }
}
