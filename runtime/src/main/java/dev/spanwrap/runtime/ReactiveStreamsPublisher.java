// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Context;
import java.util.Objects;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;

/** A publisher of Reactive Streams whose subscriptions are calls. */
final class ReactiveStreamsPublisher<T> implements Publisher<T> {
  private final Publisher<T> delegate;
  private final Subscribing subscribing;

  ReactiveStreamsPublisher(Publisher<T> delegate, Subscribing subscribing) {
    this.delegate = delegate;
    this.subscribing = subscribing;
  }

  @Override
  public void subscribe(Subscriber<? super T> subscriber) {
    Objects.requireNonNull(subscriber, "subscriber");
    subscribing.subscribe(
        Context.current(),
        () -> delegate.subscribe(subscriber),
        stream -> delegate.subscribe(new ReactiveStreamsRelay<T>(subscriber, stream)),
        error -> ReactiveStreamsRelay.reject(subscriber, error));
  }
}
