// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.streams;

import io.opentelemetry.context.Scope;
import java.util.concurrent.Flow;

/** A subscriber, traced by hand: the consumer in its own context, the producer inside the span. */
@SuppressWarnings({"NullAway.Init", "try"})
final class HandSubscriber implements Flow.Subscriber<Object>, Flow.Subscription {
  private final Flow.Subscriber<? super Object> delegate;
  private final HandCall call;
  private Flow.Subscription upstream;

  HandSubscriber(Flow.Subscriber<? super Object> delegate, HandCall call) {
    this.delegate = delegate;
    this.call = call;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    upstream = subscription;
    try (Scope scope = call.consumer.makeCurrent()) {
      delegate.onSubscribe(this);
    }
  }

  @Override
  public void onNext(Object element) {
    call.element();
    try (Scope scope = call.consumer.makeCurrent()) {
      delegate.onNext(element);
    }
  }

  @Override
  public void onError(Throwable error) {
    call.fail(error);
    try (Scope scope = call.consumer.makeCurrent()) {
      delegate.onError(error);
    }
  }

  @Override
  public void onComplete() {
    call.succeed();
    try (Scope scope = call.consumer.makeCurrent()) {
      delegate.onComplete();
    }
  }

  @Override
  public void request(long elements) {
    try (Scope scope = call.producer.makeCurrent()) {
      upstream.request(elements);
    }
  }

  @Override
  public void cancel() {
    call.succeed();
    try (Scope scope = call.producer.makeCurrent()) {
      upstream.cancel();
    }
  }
}
