// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Context;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.MaybeObserver;
import io.reactivex.rxjava3.disposables.Disposable;

/** A {@link Maybe} whose subscriptions are calls. */
final class RxJavaMaybe<T> extends Maybe<T> {
  private final Maybe<T> source;
  private final Subscribing subscribing;

  RxJavaMaybe(Maybe<T> source, Subscribing subscribing) {
    this.source = source;
    this.subscribing = subscribing;
  }

  @Override
  protected void subscribeActual(MaybeObserver<? super T> observer) {
    subscribing.subscribe(
        Context.current(),
        () -> source.subscribe(observer),
        stream -> source.subscribe(new Relay<T>(observer, stream)),
        (stream, gate) ->
            Maybe.fromCompletionStage(gate)
                .<T>flatMap(failure -> failure.isPresent() ? Maybe.error(failure.get()) : source)
                .subscribe(new Relay<T>(observer, stream)),
        error -> {
          observer.onSubscribe(Disposable.disposed());
          observer.onError(error);
        });
  }

  private static final class Relay<T> extends RxJavaValueRelay<T> implements MaybeObserver<T> {
    private final MaybeObserver<? super T> consumer;

    Relay(MaybeObserver<? super T> consumer, StreamCall stream) {
      super(stream);
      this.consumer = consumer;
    }

    @Override
    void consumeStart(Disposable disposable) {
      consumer.onSubscribe(disposable);
    }

    @Override
    public void onSuccess(T value) {
      onNext(value);
    }

    @Override
    void consumeNext(T value) {
      consumer.onSuccess(value);
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
