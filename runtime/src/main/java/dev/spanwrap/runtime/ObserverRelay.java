// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.grpc.stub.StreamObserver;

/** An observer that reports to a stream call, then tells the consumer's observer. */
@SuppressWarnings("try")
final class ObserverRelay<T> implements StreamObserver<T> {
  final StreamCall stream;
  private final StreamObserver<T> consumer;

  ObserverRelay(StreamObserver<T> consumer, StreamCall stream) {
    this.consumer = consumer;
    this.stream = stream;
  }

  /** Runs consumer code, in its context; one that throws has given up. */
  void consume(Runnable code) {
    try (TracedScope scope = stream.consumer()) {
      code.run();
    } catch (Throwable error) {
      stream.cancel();
      throw error;
    }
  }

  /** Returns a handler of the producer's, who registers it, as one that runs inside the call. */
  Runnable producing(Runnable handler) {
    return () -> {
      try (TracedScope scope = stream.producer()) {
        handler.run();
      }
    };
  }

  @Override
  public void onNext(T element) {
    stream.element(element);
    try (TracedScope scope = stream.consumer()) {
      consumer.onNext(element);
    } catch (Throwable error) {
      stream.cancel();
      throw error;
    }
  }

  @Override
  public void onError(Throwable error) {
    stream.failWith(error);
    consume(() -> consumer.onError(error));
  }

  @Override
  public void onCompleted() {
    stream.complete();
    consume(consumer::onCompleted);
  }
}
