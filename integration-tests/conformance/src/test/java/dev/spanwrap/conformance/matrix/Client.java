// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.StreamObserver;
import io.reactivex.rxjava3.core.FlowableSubscriber;
import io.reactivex.rxjava3.core.Observer;
import io.reactivex.rxjava3.disposables.Disposable;
import java.util.concurrent.Flow;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;

/** The application's subscriber, whatever its library calls it. */
final class Client implements Flow.Subscriber<Token> {
  private final Log log;
  private final boolean each;
  private @Nullable LongConsumer requesting;
  private volatile @Nullable Runnable cancelling;

  /** Asks for elements one by one if {@code each}, else for all. */
  Client(Log log, boolean each) {
    this.log = log;
    this.each = each;
  }

  void started(Runnable cancel) {
    log.consumerInvoked();
    cancelling = cancel;
  }

  private void started(Runnable cancel, LongConsumer request) {
    started(cancel);
    requesting = request;
    request.accept(each ? 1 : Long.MAX_VALUE);
  }

  /** Is cancelled by its producer, for want of a way to cancel that. */
  void cancelledBy(Runnable cancel) {
    cancelling = cancel;
  }

  void cancel() {
    Runnable cancel = cancelling;
    if (cancel != null) {
      cancel.run();
    }
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    started(subscription::cancel, subscription::request);
  }

  @Override
  public void onNext(Token element) {
    log.elementInvoked(element);
    if (each && requesting != null) {
      requesting.accept(1L);
    }
  }

  @Override
  public void onError(Throwable error) {
    log.consumerInvoked();
    log.error(error);
  }

  @Override
  public void onComplete() {
    log.consumerInvoked();
    log.complete();
  }

  /** This as what Reactor and RxJava use without an adapter of theirs. */
  Core core() {
    return new Core(this);
  }

  Observer<Token> rxObserver() {
    return new RxObserver(this);
  }

  StreamObserver<Token> observer() {
    return new Responses(this);
  }

  ClientResponseObserver<Token, Token> responses() {
    return new StartedResponses(this);
  }

  CallbackModel.Receiver receiver() {
    return new Receiving(this);
  }

  /** A subscriber of Reactive Streams. */
  record Core(Client client) implements CoreSubscriber<Token>, FlowableSubscriber<Token> {
    @Override
    public void onSubscribe(Subscription subscription) {
      client.started(subscription::cancel, subscription::request);
    }

    @Override
    public void onNext(Token element) {
      client.onNext(element);
    }

    @Override
    public void onError(Throwable error) {
      client.onError(error);
    }

    @Override
    public void onComplete() {
      client.onComplete();
    }
  }

  private record RxObserver(Client client) implements Observer<Token> {
    @Override
    public void onSubscribe(Disposable disposable) {
      client.started(disposable::dispose);
    }

    @Override
    public void onNext(Token element) {
      client.onNext(element);
    }

    @Override
    public void onError(Throwable error) {
      client.onError(error);
    }

    @Override
    public void onComplete() {
      client.onComplete();
    }
  }

  private record Responses(Client client) implements StreamObserver<Token> {
    @Override
    public void onNext(Token element) {
      client.onNext(element);
    }

    @Override
    public void onError(Throwable error) {
      client.onError(error);
    }

    @Override
    public void onCompleted() {
      client.onComplete();
    }
  }

  private record StartedResponses(Client client) implements ClientResponseObserver<Token, Token> {
    @Override
    public void beforeStart(ClientCallStreamObserver<Token> requests) {
      client.started(() -> requests.cancel("cancelled", null));
    }

    @Override
    public void onNext(Token element) {
      client.onNext(element);
    }

    @Override
    public void onError(Throwable error) {
      client.onError(error);
    }

    @Override
    public void onCompleted() {
      client.onComplete();
    }
  }

  private record Receiving(Client client) implements CallbackModel.Receiver {
    @Override
    public void token(Token token) {
      client.onNext(token);
    }

    @Override
    public void done() {
      client.onComplete();
    }

    @Override
    public void broken(Throwable error) {
      client.onError(error);
    }

    @Override
    public void cancelled() {
      client.log.consumerInvoked();
      client.log.end("cancelled");
    }
  }
}
