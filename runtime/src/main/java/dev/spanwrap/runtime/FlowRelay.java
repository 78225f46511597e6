// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** A relay between a {@link Flow.Publisher} and its subscriber. */
@SuppressWarnings("try")
final class FlowRelay<T> extends PushRelay<T> implements Flow.Subscriber<T>, Flow.Subscription {
  private final Flow.Subscriber<? super T> consumer;
  private Flow.@Nullable Subscription upstream;

  FlowRelay(Flow.Subscriber<? super T> consumer, StreamCall stream) {
    super(stream);
    this.consumer = consumer;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    boolean first = upstream == null;
    if (first) {
      upstream = subscription;
    }
    try (TracedScope scope = stream.consumer()) {
      consumer.onSubscribe(first && subscription != null ? this : subscription);
    } catch (Throwable error) {
      if (first) {
        cancelAfter(error);
      }
      throw error;
    }
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
    if (upstream != null) {
      upstream.request(elements);
    }
  }

  @Override
  void produceNoMore() {
    if (upstream != null) {
      upstream.cancel();
    }
  }
}
