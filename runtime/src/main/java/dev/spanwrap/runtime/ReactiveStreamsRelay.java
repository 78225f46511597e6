// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** A relay between a publisher of Reactive Streams and its subscriber. */
final class ReactiveStreamsRelay<T> extends PushRelay<T> implements Subscriber<T>, Subscription {
  private final Subscriber<? super T> consumer;
  private @Nullable Subscription producer;

  ReactiveStreamsRelay(Subscriber<? super T> consumer, StreamCall stream) {
    super(stream, false);
    this.consumer = consumer;
  }

  /** Tells a subscriber whom nobody will publish to. */
  static void reject(Subscriber<?> subscriber, Throwable error) {
    subscriber.onSubscribe(
        new Subscription() {
          @Override
          public void request(long elements) {}

          @Override
          public void cancel() {}
        });
    subscriber.onError(error);
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    if (producer != null || subscription == null) {
      consumer.onSubscribe(subscription);
      return;
    }
    producer = subscription;
    start(() -> consumer.onSubscribe(this));
  }

  @Override
  void consumeNext(T element) {
    consumer.onNext(element);
  }

  @Override
  void consumeError(Throwable error) {
    consumer.onError(error);
  }

  @Override
  void consumeComplete() {
    consumer.onComplete();
  }

  @Override
  void produce(long elements) {
    if (producer != null) {
      producer.request(elements);
    }
  }

  @Override
  void produceNoMore() {
    if (producer != null) {
      producer.cancel();
    }
  }
}
