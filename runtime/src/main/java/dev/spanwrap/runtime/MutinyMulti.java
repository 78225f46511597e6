// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.MultiOperator;
import io.smallrye.mutiny.subscription.MultiSubscriber;

/** A {@link Multi} whose subscriptions are calls. */
final class MutinyMulti<T> extends MultiOperator<T, T> {
  private final Subscribing subscribing;

  MutinyMulti(Multi<T> source, Subscribing subscribing) {
    super(source);
    this.subscribing = subscribing;
  }

  @Override
  public void subscribe(MultiSubscriber<? super T> subscriber) {
    subscribing.subscribe(
        Context.current(),
        () -> upstream().subscribe().withSubscriber(subscriber),
        stream ->
            upstream().subscribe().withSubscriber(new MutinyMultiRelay<T>(subscriber, stream)),
        error -> FlowRelay.reject(subscriber, error));
  }
}
