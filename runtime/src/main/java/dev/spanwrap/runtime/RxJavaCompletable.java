// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Context;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.CompletableObserver;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.disposables.Disposable;

/** A {@link Completable} whose subscriptions are calls. */
final class RxJavaCompletable extends Completable {
  private final Completable source;
  private final Subscribing subscribing;

  RxJavaCompletable(Completable source, Subscribing subscribing) {
    this.source = source;
    this.subscribing = subscribing;
  }

  @Override
  protected void subscribeActual(CompletableObserver observer) {
    subscribing.subscribe(
        Context.current(),
        () -> source.subscribe(observer),
        stream -> source.subscribe(new Relay(observer, stream)),
        (stream, gate) ->
            Maybe.fromCompletionStage(gate)
                .flatMapCompletable(
                    failure -> failure.isPresent() ? Completable.error(failure.get()) : source)
                .subscribe(new Relay(observer, stream)),
        error -> {
          observer.onSubscribe(Disposable.disposed());
          observer.onError(error);
        });
  }

  private static final class Relay extends RxJavaValueRelay<Object> implements CompletableObserver {
    private final CompletableObserver consumer;

    Relay(CompletableObserver consumer, StreamCall stream) {
      super(stream);
      this.consumer = consumer;
    }

    @Override
    void consumeStart(Disposable disposable) {
      consumer.onSubscribe(disposable);
    }

    @Override
    void consumeError(Throwable error) {
      consumer.onError(error);
    }

    @Override
    void consumeComplete() {
      consumer.onComplete();
    }
  }
}
