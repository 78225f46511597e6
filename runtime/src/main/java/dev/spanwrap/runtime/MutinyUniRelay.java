// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;
import org.jspecify.annotations.Nullable;

/** A relay between a Uni and its subscriber. */
final class MutinyUniRelay<T extends @Nullable Object> extends PushRelay<T>
    implements UniSubscriber<T>, UniSubscription {
  private final UniSubscriber<? super T> consumer;
  private @Nullable UniSubscription producer;

  MutinyUniRelay(UniSubscriber<? super T> consumer, StreamCall stream) {
    super(stream, true);
    this.consumer = consumer;
  }

  @Override
  public Context context() {
    return consumer.context();
  }

  @Override
  public void onSubscribe(UniSubscription subscription) {
    if (producer != null || subscription == null) {
      consumer.onSubscribe(subscription);
      return;
    }
    producer = subscription;
    start(() -> consumer.onSubscribe(this));
  }

  @Override
  public void onItem(T item) {
    onNext(item);
  }

  @Override
  public void onFailure(Throwable failure) {
    onError(failure);
  }

  @Override
  void consumeNext(T item) {
    consumer.onItem(item);
  }

  @Override
  void consumeError(Throwable failure) {
    consumer.onFailure(failure);
  }

  @Override
  void consumeComplete() {
    throw new UnsupportedOperationException("There is no end but the item.");
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
