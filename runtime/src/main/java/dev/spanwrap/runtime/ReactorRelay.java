// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Fuseable;
import reactor.core.Scannable;
import reactor.util.context.Context;

/** A relay between a Reactor publisher and its subscriber: pushed to, or pulled from when fused. */
final class ReactorRelay<T> extends FusedRelay<T>
    implements Fuseable.ConditionalSubscriber<T>, Fuseable.QueueSubscription<T>, Scannable {
  private final CoreSubscriber<? super T> consumer;
  private final Context context;
  private @Nullable Subscription producer;

  ReactorRelay(CoreSubscriber<? super T> consumer, StreamCall stream, boolean single) {
    super(stream, single);
    this.consumer = consumer;
    this.context = ReactorContext.with(consumer.currentContext(), stream.call().context());
  }

  @Override
  public Context currentContext() {
    return context;
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
    if (consumer instanceof Fuseable.ConditionalSubscriber<?>) {
      return ((Fuseable.ConditionalSubscriber<T>) consumer).tryOnNext(element);
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
    Fuseable.QueueSubscription<T> queue = queueOrNull();
    return queue == null ? Fuseable.NONE : queue.requestFusion(requested);
  }

  @Override
  @Nullable T pull() {
    Fuseable.QueueSubscription<T> queue = queueOrNull();
    return queue == null ? null : queue.poll();
  }

  @Override
  boolean producesNone() {
    Fuseable.QueueSubscription<T> queue = queueOrNull();
    return queue == null || queue.isEmpty();
  }

  @Override
  void discard() {
    Fuseable.QueueSubscription<T> queue = queueOrNull();
    if (queue != null) {
      queue.clear();
    }
  }

  @Override
  public int size() {
    Fuseable.QueueSubscription<T> queue = queueOrNull();
    return queue == null ? 0 : queue.size();
  }

  @SuppressWarnings("unchecked") // what is subscribed to delivers T
  private Fuseable.@Nullable QueueSubscription<T> queueOrNull() {
    return producer instanceof Fuseable.QueueSubscription<?> queue
        ? (Fuseable.QueueSubscription<T>) queue
        : null;
  }

  @Override
  @SuppressWarnings("rawtypes") // as declared
  public @Nullable Object scanUnsafe(Attr key) {
    if (key == Attr.PARENT) {
      return producer;
    }
    if (key == Attr.ACTUAL) {
      return consumer;
    }
    return key == Attr.RUN_STYLE ? Attr.RunStyle.SYNC : null;
  }
}
