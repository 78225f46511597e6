// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.grpc.stub.ServerCallStreamObserver;

/** A server's observer, through which the service answers and learns of cancellation. */
final class ObserverOfServerCall<T> extends ServerCallStreamObserver<T> {
  private final ServerCallStreamObserver<T> consumer;
  private final ObserverRelay<T> relay;

  ObserverOfServerCall(ServerCallStreamObserver<T> consumer, ObserverRelay<T> relay) {
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
  public boolean isCancelled() {
    return consumer.isCancelled();
  }

  @Override
  public void setOnCancelHandler(Runnable handler) {
    consumer.setOnCancelHandler(() -> relay.stream.cancel(() -> handler.run()));
  }

  @Override
  public void setOnCloseHandler(Runnable handler) {
    consumer.setOnCloseHandler(relay.producing(handler));
  }

  @Override
  public void setOnReadyThreshold(int bytes) {
    consumer.setOnReadyThreshold(bytes);
  }

  @Override
  public void setCompression(String compression) {
    consumer.setCompression(compression);
  }

  @Override
  public void disableAutoRequest() {
    consumer.disableAutoRequest();
  }
}
