// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.AbstractUni;
import io.smallrye.mutiny.subscription.UniSubscriber;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The delegate that yields one value when it is told to. */
final class ValueSource implements ValueModel.Hooked {
  private final Script script;
  private final Log log;
  private final Tap tap;
  private @Nullable Runnable yielding;

  ValueSource(Script script, Log log) {
    this.script = script;
    this.log = log;
    this.tap = new Tap(script, log);
  }

  /** Yields the value, or the error. */
  void yieldValue() {
    if (yielding != null) {
      yielding.run();
    }
  }

  private void yieldsTo(Consumer<@Nullable Token> value, Consumer<Throwable> error) {
    yielding =
        () -> {
          if (script.error() != null) {
            error.accept(script.error());
          } else {
            value.accept(script.value());
          }
        };
  }

  @Override
  public @Nullable Token plain(Prompt prompt) {
    log.producer("called");
    script.mayThrow();
    return script.ending() == Ending.RETURNS_NULL ? null : script.value();
  }

  @Override
  public CompletableFuture<Token> future(Prompt prompt) {
    log.producer("called");
    // Like many clients' futures it is of a class of its own, that notices cancellation.
    CompletableFuture<Token> future =
        new CompletableFuture<>() {
          @Override
          public boolean cancel(boolean mayInterruptIfRunning) {
            log.producer("cancel");
            return super.cancel(mayInterruptIfRunning);
          }

          @Override
          public <U> CompletableFuture<U> newIncompleteFuture() {
            return new CompletableFuture<>();
          }
        };
    yieldsTo(future::complete, future::completeExceptionally);
    return script.made(future);
  }

  @Override
  public CompletionStage<Token> stage(Prompt prompt) {
    return future(prompt);
  }

  @Override
  public Mono<Token> mono(Prompt prompt) {
    return script.made(
        Mono.fromDirect(
            subscriber -> {
              tap.attach(subscriber::onNext, subscriber::onError, subscriber::onComplete);
              subscriber.onSubscribe(tap.subscription());
              yieldsTo(
                  value -> {
                    if (value != null) {
                      subscriber.onNext(value);
                    }
                    subscriber.onComplete();
                  },
                  subscriber::onError);
            }));
  }

  @Override
  public Single<Token> single(Prompt prompt) {
    return script.made(
        Single.unsafeCreate(
            observer -> {
              log.producer("subscribe");
              yieldsTo(observer::onSuccess, observer::onError);
              observer.onSubscribe(PushSource.disposable(tap));
            }));
  }

  @Override
  public Maybe<Token> maybe(Prompt prompt) {
    return script.made(
        Maybe.unsafeCreate(
            observer -> {
              log.producer("subscribe");
              yieldsTo(
                  value -> {
                    if (value == null) {
                      observer.onComplete();
                    } else {
                      observer.onSuccess(value);
                    }
                  },
                  observer::onError);
              observer.onSubscribe(PushSource.disposable(tap));
            }));
  }

  @Override
  public Completable completable(Prompt prompt) {
    return script.made(
        Completable.unsafeCreate(
            observer -> {
              log.producer("subscribe");
              yieldsTo(value -> observer.onComplete(), observer::onError);
              observer.onSubscribe(PushSource.disposable(tap));
            }));
  }

  @Override
  public Uni<Token> uni(Prompt prompt) {
    return script.made(
        new AbstractUni<>() {
          @Override
          public void subscribe(UniSubscriber<? super Token> subscriber) {
            log.producer("subscribe");
            yieldsTo(subscriber::onItem, subscriber::onFailure);
            subscriber.onSubscribe(tap::cancel);
          }
        });
  }
}
