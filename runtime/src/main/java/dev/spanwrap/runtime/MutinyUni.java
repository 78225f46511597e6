// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.AbstractUni;
import io.smallrye.mutiny.operators.UniOperator;
import io.smallrye.mutiny.subscription.UniSubscriber;

/** A {@link Uni} whose subscriptions are calls. */
final class MutinyUni<T> extends UniOperator<T, T> {
  private final Subscribing subscribing;

  MutinyUni(Uni<T> source, Subscribing subscribing) {
    super(source);
    this.subscribing = subscribing;
  }

  @Override
  public void subscribe(UniSubscriber<? super T> subscriber) {
    subscribing.subscribe(
        Context.current(),
        () -> AbstractUni.subscribe(upstream(), subscriber),
        stream -> AbstractUni.subscribe(upstream(), new MutinyUniRelay<T>(subscriber, stream)),
        (stream, gate) ->
            AbstractUni.subscribe(
                Uni.createFrom()
                    .completionStage(gate)
                    .<T>chain(
                        failure ->
                            failure.isPresent()
                                ? Uni.createFrom().failure(failure.get())
                                : upstream()),
                new MutinyUniRelay<T>(subscriber, stream)),
        error -> {
          subscriber.onSubscribe(() -> {});
          subscriber.onFailure(error);
        });
  }
}
