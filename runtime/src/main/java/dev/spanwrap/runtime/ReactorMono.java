// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;
import reactor.core.CoreSubscriber;
import reactor.core.Fuseable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoOperator;
import reactor.core.publisher.Operators;

/** An operator that makes the subscriptions to a {@link Mono} calls. */
final class ReactorMono<T> extends MonoOperator<T, T> implements Fuseable {
  private final Subscribing subscribing;

  ReactorMono(Mono<T> source, Subscribing subscribing) {
    super(source);
    this.subscribing = subscribing;
  }

  @Override
  public void subscribe(CoreSubscriber<? super T> subscriber) {
    Context consumer = ReactorContext.of(subscriber.currentContext());
    subscribing.subscribe(
        consumer,
        () -> source.subscribe(subscriber),
        stream -> source.subscribe(new ReactorRelay<T>(subscriber, stream, true)),
        (stream, gate) ->
            Mono.fromFuture(gate)
                .<T>flatMap(failure -> failure.isPresent() ? Mono.error(failure.get()) : source)
                .subscribe(new ReactorRelay<T>(subscriber, stream, true)),
        error -> Operators.error(subscriber, error));
  }

  @Override
  @SuppressWarnings("rawtypes") // as declared
  public @Nullable Object scanUnsafe(Attr key) {
    return key == Attr.RUN_STYLE ? Attr.RunStyle.SYNC : super.scanUnsafe(key);
  }
}
