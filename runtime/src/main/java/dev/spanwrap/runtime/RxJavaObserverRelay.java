// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.reactivex.rxjava3.core.Observer;
import io.reactivex.rxjava3.disposables.Disposable;
import io.reactivex.rxjava3.operators.QueueDisposable;
import org.jspecify.annotations.Nullable;

/** A relay between an Observable and its observer: pushed to, or pulled from when fused. */
final class RxJavaObserverRelay<T> extends FusedRelay<T>
    implements Observer<T>, QueueDisposable<T> {
  private final Observer<? super T> consumer;
  private @Nullable Disposable producer;

  RxJavaObserverRelay(Observer<? super T> consumer, StreamCall stream) {
    super(stream, false);
    this.consumer = consumer;
  }

  @Override
  public void onSubscribe(Disposable disposable) {
    if (producer != null || disposable == null) {
      consumer.onSubscribe(disposable);
      return;
    }
    producer = disposable;
    start(() -> consumer.onSubscribe(this));
  }

  @Override
  public void dispose() {
    cancel();
  }

  @Override
  public boolean isDisposed() {
    return producer != null && producer.isDisposed();
  }

  @Override
  void consumeNext(T element) {
    consumer.onNext(element);
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
    throw new UnsupportedOperationException("An Observable is not requested from.");
  }

  @Override
  void produceNoMore() {
    if (producer != null) {
      producer.dispose();
    }
  }

  @Override
  int fuse(int requested) {
    QueueDisposable<T> queue = queueOrNull();
    return queue == null ? NONE : queue.requestFusion(requested);
  }

  @Override
  @Nullable T pull() throws Throwable {
    QueueDisposable<T> queue = queueOrNull();
    return queue == null ? null : queue.poll();
  }

  @Override
  boolean producesNone() {
    QueueDisposable<T> queue = queueOrNull();
    return queue == null || queue.isEmpty();
  }

  @Override
  void discard() {
    QueueDisposable<T> queue = queueOrNull();
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
  private @Nullable QueueDisposable<T> queueOrNull() {
    return producer instanceof QueueDisposable<?> queue ? (QueueDisposable<T>) queue : null;
  }
}
