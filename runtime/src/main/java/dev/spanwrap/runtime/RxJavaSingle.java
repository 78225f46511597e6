// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Context;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.core.SingleObserver;
import io.reactivex.rxjava3.disposables.Disposable;

/** A {@link Single} whose subscriptions are calls. */
final class RxJavaSingle<T> extends Single<T> {
  private final Single<T> source;
  private final Subscribing subscribing;

  RxJavaSingle(Single<T> source, Subscribing subscribing) {
    this.source = source;
    this.subscribing = subscribing;
  }

  @Override
  protected void subscribeActual(SingleObserver<? super T> observer) {
    subscribing.subscribe(
        Context.current(),
        () -> source.subscribe(observer),
        stream -> source.subscribe(new Relay<T>(observer, stream)),
        (stream, gate) ->
            Single.fromCompletionStage(gate)
                .<T>flatMap(failure -> failure.isPresent() ? Single.error(failure.get()) : source)
                .subscribe(new Relay<T>(observer, stream)),
        error -> {
          observer.onSubscribe(Disposable.disposed());
          observer.onError(error);
        });
  }

  private static final class Relay<T> extends RxJavaValueRelay<T> implements SingleObserver<T> {
    private final SingleObserver<? super T> consumer;

    Relay(SingleObserver<? super T> consumer, StreamCall stream) {
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
  }
}
