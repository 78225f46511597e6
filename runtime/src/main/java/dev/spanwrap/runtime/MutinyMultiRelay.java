// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.subscription.ContextSupport;
import io.smallrye.mutiny.subscription.MultiSubscriber;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** A relay between a Multi and its subscriber. */
final class MutinyMultiRelay<T> extends PushRelay<T>
    implements MultiSubscriber<T>, Flow.Subscription, ContextSupport {
  private final MultiSubscriber<? super T> consumer;
  private Flow.@Nullable Subscription producer;

  MutinyMultiRelay(MultiSubscriber<? super T> consumer, StreamCall stream) {
    super(stream, false);
    this.consumer = consumer;
  }

  @Override
  public Context context() {
    return consumer instanceof ContextSupport support ? support.context() : Context.empty();
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
  public void onItem(T item) {
    onNext(item);
  }

  @Override
  public void onFailure(Throwable failure) {
    onError(failure);
  }

  @Override
  public void onCompletion() {
    onComplete();
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
    consumer.onCompletion();
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
