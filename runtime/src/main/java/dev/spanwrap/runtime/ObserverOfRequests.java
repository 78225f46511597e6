// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.grpc.stub.ClientCallStreamObserver;
import org.jspecify.annotations.Nullable;

/** The requests of a client, into the producer: cancelled, they cancel the call. */
@SuppressWarnings("try")
final class ObserverOfRequests<T> extends ClientCallStreamObserver<T> {
  private final ClientCallStreamObserver<T> producer;
  private final StreamCall stream;

  ObserverOfRequests(ClientCallStreamObserver<T> producer, StreamCall stream) {
    this.producer = producer;
    this.stream = stream;
  }

  private void produce(Runnable code) {
    try (TracedScope scope = stream.producer()) {
      code.run();
    }
  }

  @Override
  public void cancel(@Nullable String message, @Nullable Throwable cause) {
    stream.cancel(() -> producer.cancel(message, cause));
  }

  @Override
  public void onNext(T element) {
    produce(() -> producer.onNext(element));
  }

  @Override
  public void onError(Throwable error) {
    stream.cancel(() -> producer.onError(error));
  }

  @Override
  public void onCompleted() {
    produce(producer::onCompleted);
  }

  @Override
  public boolean isReady() {
    return producer.isReady();
  }

  @Override
  public void setOnReadyHandler(Runnable handler) {
    producer.setOnReadyHandler(
        () -> {
          try (TracedScope scope = stream.consumer()) {
            handler.run();
          }
        });
  }

  @Override
  public void request(int elements) {
    produce(() -> producer.request(elements));
  }

  @Override
  public void setMessageCompression(boolean enable) {
    producer.setMessageCompression(enable);
  }

  @Override
  @SuppressWarnings("deprecation") // as declared
  public void disableAutoInboundFlowControl() {
    producer.disableAutoInboundFlowControl();
  }

  @Override
  public void disableAutoRequestWithInitial(int elements) {
    producer.disableAutoRequestWithInitial(elements);
  }
}
