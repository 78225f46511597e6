// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.disposables.Disposable;
import io.smallrye.mutiny.Multi;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** The delegate that pushes; its methods assemble, and log nothing. */
record PushSource(Tap tap) implements PushModel.Hooked {
  @Override
  public Flow.Publisher<Token> flow(Prompt prompt) {
    return tap.script.made(tap.flow());
  }

  @Override
  public Flow.Publisher<Token> hotFlow(Prompt prompt) {
    tap.log.producer("called");
    return tap.script.made(tap.flow());
  }

  @Override
  public Publisher<Token> publisher(Prompt prompt) {
    return tap.script.made(tap.publisher());
  }

  @Override
  public Flux<Token> flux(Prompt prompt) {
    return tap.script.made(Flux.from(tap.publisher()));
  }

  @Override
  public Flowable<Token> flowable(Prompt prompt) {
    return tap.script.made(Flowable.fromPublisher(tap.publisher()));
  }

  @Override
  public Observable<Token> observable(Prompt prompt) {
    return tap.script.made(
        Observable.unsafeCreate(
            observer -> {
              tap.attach(observer::onNext, observer::onError, observer::onComplete);
              observer.onSubscribe(disposable(tap));
            }));
  }

  static Disposable disposable(Tap tap) {
    return new Disposable() {
      @Override
      public void dispose() {
        tap.cancel();
      }

      @Override
      public boolean isDisposed() {
        return tap.isCancelled();
      }
    };
  }

  @Override
  public Multi<Token> multi(Prompt prompt) {
    return tap.script.made(Multi.createFrom().safePublisher(tap.flow()));
  }

  @Override
  public CompletionStage<Flow.Publisher<Token>> stageOfFlow(Prompt prompt) {
    tap.log.producer("called");
    return tap.script.made(CompletableFuture.completedFuture(tap.flow()));
  }
}
