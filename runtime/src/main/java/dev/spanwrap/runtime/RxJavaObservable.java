// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Context;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Observer;
import io.reactivex.rxjava3.disposables.Disposable;

/** An {@link Observable} whose subscriptions are calls. */
final class RxJavaObservable<T> extends Observable<T> {
  private final Observable<T> source;
  private final Subscribing subscribing;

  RxJavaObservable(Observable<T> source, Subscribing subscribing) {
    this.source = source;
    this.subscribing = subscribing;
  }

  @Override
  protected void subscribeActual(Observer<? super T> observer) {
    subscribing.subscribe(
        Context.current(),
        () -> source.subscribe(observer),
        stream -> source.subscribe(new RxJavaObserverRelay<T>(observer, stream)),
        error -> {
          observer.onSubscribe(Disposable.disposed());
          observer.onError(error);
        });
  }
}
