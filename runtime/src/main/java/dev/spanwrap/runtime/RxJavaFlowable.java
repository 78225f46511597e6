// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Context;
import io.reactivex.rxjava3.core.Flowable;
import org.reactivestreams.Subscriber;

/** A {@link Flowable} whose subscriptions are calls. */
final class RxJavaFlowable<T> extends Flowable<T> {
  private final Flowable<T> source;
  private final Subscribing subscribing;

  RxJavaFlowable(Flowable<T> source, Subscribing subscribing) {
    this.source = source;
    this.subscribing = subscribing;
  }

  @Override
  protected void subscribeActual(Subscriber<? super T> subscriber) {
    subscribing.subscribe(
        Context.current(),
        () -> source.subscribe(subscriber),
        stream -> source.subscribe(new RxJavaSubscriberRelay<T>(subscriber, stream)),
        error -> ReactiveStreamsRelay.reject(subscriber, error));
  }
}
