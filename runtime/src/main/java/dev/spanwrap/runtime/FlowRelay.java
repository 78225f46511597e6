// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** A relay between a {@link Flow.Publisher} and its subscriber. */
final class FlowRelay<T> extends PushRelay<T> implements Flow.Subscriber<T>, Flow.Subscription {
  private final Flow.Subscriber<? super T> consumer;
  private Flow.@Nullable Subscription producer;

  FlowRelay(Flow.Subscriber<? super T> consumer, StreamCall stream) {
    super(stream, false);
    this.consumer = consumer;
  }

  /** Tells a subscriber whom nobody will publish to. */
  static void reject(Flow.Subscriber<?> subscriber, Throwable error) {
    subscriber.onSubscribe(
        new Flow.Subscription() {
          @Override
          public void request(long elements) {}

          @Override
          public void cancel() {}
        });
    subscriber.onError(error);
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
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
