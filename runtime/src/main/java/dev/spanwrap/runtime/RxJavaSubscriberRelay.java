// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.reactivex.rxjava3.operators.ConditionalSubscriber;
import io.reactivex.rxjava3.operators.QueueSubscription;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** A relay between a Flowable and its subscriber: pushed to, or pulled from when fused. */
final class RxJavaSubscriberRelay<T> extends FusedRelay<T>
    implements ConditionalSubscriber<T>, QueueSubscription<T> {
  private final Subscriber<? super T> consumer;
  private @Nullable Subscription producer;

  RxJavaSubscriberRelay(Subscriber<? super T> consumer, StreamCall stream) {
    super(stream, false);
    this.consumer = consumer;
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
  @SuppressWarnings("unchecked") // a subscriber that accepts any supertype of T
  boolean tryConsumeNext(T element) {
    if (consumer instanceof ConditionalSubscriber<?>) {
      return ((ConditionalSubscriber<T>) consumer).tryOnNext(element);
    }
    consumer.onNext(element);
    return true;
  }

  @Override
  @SuppressWarnings("NullAway") // null is how a fused producer says that there is something
  void consumeHint() {
    consumer.onNext(null);
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

  @Override
  int fuse(int requested) {
    QueueSubscription<T> queue = queueOrNull();
    return queue == null ? NONE : queue.requestFusion(requested);
  }

  @Override
  @Nullable T pull() throws Throwable {
    QueueSubscription<T> queue = queueOrNull();
    return queue == null ? null : queue.poll();
  }

  @Override
  boolean producesNone() {
    QueueSubscription<T> queue = queueOrNull();
    return queue == null || queue.isEmpty();
  }

  @Override
  void discard() {
    QueueSubscription<T> queue = queueOrNull();
    if (queue != null) {
      queue.clear();
    }
  }

  @Override
  public boolean offer(T element) {
    throw new UnsupportedOperationException("Only pulled from.");
  }

  @Override
  public boolean offer(T first, T second) {
    throw new UnsupportedOperationException("Only pulled from.");
  }

  @SuppressWarnings("unchecked") // what is subscribed to delivers T
  private @Nullable QueueSubscription<T> queueOrNull() {
    return producer instanceof QueueSubscription<?> queue ? (QueueSubscription<T>) queue : null;
  }
}
