// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import io.reactivex.rxjava3.core.CompletableObserver;
import io.reactivex.rxjava3.core.MaybeObserver;
import io.reactivex.rxjava3.core.SingleObserver;
import io.reactivex.rxjava3.disposables.Disposable;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;

/** Whoever awaits one value, whatever its library calls it. */
final class ValueClient
    implements SingleObserver<Token>, MaybeObserver<Token>, CompletableObserver {
  private final Log log;
  private volatile @Nullable Runnable cancelling;

  ValueClient(Log log) {
    this.log = log;
  }

  /** Knows how to give up. */
  void cancelledBy(Runnable cancel) {
    cancelling = cancel;
  }

  void cancel() {
    Runnable cancel = cancelling;
    if (cancel != null) {
      cancel.run();
    }
  }

  void value(@Nullable Token value) {
    log.consumerInvoked();
    if (value != null) {
      log.element(value);
    }
    log.complete();
  }

  @Override
  public void onSubscribe(Disposable disposable) {
    log.consumerInvoked();
    cancelling = disposable::dispose;
  }

  @Override
  public void onSuccess(Token value) {
    value(value);
  }

  @Override
  public void onError(Throwable error) {
    log.consumerInvoked();
    log.error(error);
  }

  @Override
  public void onComplete() {
    value(null);
  }

  /** This for a Mono, which tells value and end apart. */
  CoreSubscriber<Token> core() {
    return new CoreSubscriber<>() {
      @Override
      public void onSubscribe(Subscription subscription) {
        log.consumerInvoked();
        cancelling = subscription::cancel;
        subscription.request(1);
      }

      @Override
      public void onNext(Token value) {
        log.consumerInvoked();
        log.element(value);
      }

      @Override
      public void onError(Throwable error) {
        ValueClient.this.onError(error);
      }

      @Override
      public void onComplete() {
        value(null);
      }
    };
  }

  /** This for a Uni. */
  UniSubscriber<Token> uni() {
    return new UniSubscriber<>() {
      @Override
      public void onSubscribe(UniSubscription subscription) {
        log.consumerInvoked();
        cancelling = subscription::cancel;
      }

      @Override
      public void onItem(@Nullable Token item) {
        value(item);
      }

      @Override
      public void onFailure(Throwable failure) {
        onError(failure);
      }
    };
  }
}
