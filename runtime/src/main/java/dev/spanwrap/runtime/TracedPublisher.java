// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Context;
import java.util.Objects;
import java.util.concurrent.Flow;

/** A publisher whose subscriptions are calls. */
final class TracedPublisher<T> implements Flow.Publisher<T> {
  private final Flow.Publisher<T> delegate;
  private final Subscribing subscribing;

  TracedPublisher(Flow.Publisher<T> delegate, Subscribing subscribing) {
    this.delegate = delegate;
    this.subscribing = subscribing;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super T> subscriber) {
    Objects.requireNonNull(subscriber, "subscriber");
    subscribing.subscribe(
        Context.current(),
        () -> delegate.subscribe(subscriber),
        stream -> delegate.subscribe(new FlowRelay<T>(subscriber, stream)),
        error -> FlowRelay.reject(subscriber, error));
  }
}
