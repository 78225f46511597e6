// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.grpc.stub.CallStreamObserver;

/** An observer with flow control that is of neither side, passed on as an argument. */
final class ObserverOfCall<T> extends CallStreamObserver<T> {
  private final CallStreamObserver<T> consumer;
  private final ObserverRelay<T> relay;

  ObserverOfCall(CallStreamObserver<T> consumer, ObserverRelay<T> relay) {
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
}
