// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.disposables.Disposable;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.AbstractUni;
import io.smallrye.mutiny.subscription.UniSubscriber;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.publisher.Mono;

/** The kinds of streams that yield one value later. */
final class MatrixValues {
  private MatrixValues() {}

  static List<MatrixShape> shapes() {
    return List.of(
        new Value("CompletableFuture", MatrixValues::future),
        new Value("CompletionStage", MatrixValues::stage),
        new Value("Mono", MatrixValues::mono),
        new Value("Single", MatrixValues::single) {
          @Override
          Set<MatrixEnding> endings() {
            Set<MatrixEnding> endings = super.endings();
            endings.remove(MatrixEnding.EMPTY);
            return endings;
          }
        },
        new Value("Maybe", MatrixValues::maybe),
        new Value("Completable", MatrixValues::completable),
        new Value("Uni", MatrixValues::uni));
  }

  private interface Source {
    MatrixShape.Run connect(MatrixTap tap, MatrixShape.@Nullable Calls calls);
  }

  /** The producer yields its value, or fails, at the first step. */
  private static MatrixShape.Run run(
      MatrixTap tap,
      Runnable value,
      java.util.function.Consumer<Throwable> error,
      Runnable cancel) {
    return new MatrixShape.Run() {
      private boolean done;

      @Override
      public boolean step() {
        if (!done) {
          done = true;
          if (tap.ending.error != null) {
            error.accept(tap.ending.error);
          } else {
            value.run();
          }
        }
        return false;
      }

      @Override
      public void cancel() {
        cancel.run();
      }
    };
  }

  private static MatrixShape.Run future(MatrixTap tap, MatrixShape.@Nullable Calls calls) {
    CompletableFuture<Object> source = observed(tap);
    CompletableFuture<Object> traced =
        calls == null ? source : FutureTracing.trace(source, calls.begin());
    return awaited(tap, source, traced, traced);
  }

  private static MatrixShape.Run stage(MatrixTap tap, MatrixShape.@Nullable Calls calls) {
    CompletableFuture<Object> source = observed(tap);
    CompletionStage<Object> traced =
        calls == null
            ? source
            : FutureTracing.trace((CompletionStage<Object>) source, calls.begin());
    return awaited(tap, source, traced, traced.toCompletableFuture());
  }

  /** A future whose cancellation is noted where the producer would notice it. */
  private static CompletableFuture<Object> observed(MatrixTap tap) {
    return new CompletableFuture<>() {
      @Override
      public boolean cancel(boolean mayInterruptIfRunning) {
        tap.cancel();
        return super.cancel(mayInterruptIfRunning);
      }

      @Override
      public <U> CompletableFuture<U> newIncompleteFuture() {
        return new CompletableFuture<>();
      }
    };
  }

  private static MatrixShape.Run awaited(
      MatrixTap tap,
      CompletableFuture<Object> source,
      CompletionStage<Object> traced,
      CompletableFuture<Object> cancellable) {
    CompletionStage<Object> unused =
        traced.whenComplete(
            (value, error) -> {
              tap.log.consumerInvoked();
              if (error != null) {
                tap.log.error(error);
              } else {
                seeValue(tap, value);
              }
            });
    return run(
        tap,
        () -> source.complete(tap.value()),
        source::completeExceptionally,
        () -> cancellable.cancel(true));
  }

  private static void seeValue(MatrixTap tap, @Nullable Object value) {
    if (value != null) {
      tap.log.element(value);
    }
    tap.log.complete();
  }

  private static MatrixShape.Run mono(MatrixTap tap, MatrixShape.@Nullable Calls calls) {
    Runnable[] cancel = new Runnable[1];
    Mono<Object> source =
        Mono.fromDirect(
            subscriber -> {
              tap.attach(subscriber::onNext, subscriber::onError, subscriber::onComplete);
              subscriber.onSubscribe(
                  new Subscription() {
                    @Override
                    public void request(long elements) {
                      tap.request(elements);
                    }

                    @Override
                    public void cancel() {
                      tap.cancel();
                    }
                  });
            });
    (calls == null ? source : ReactorTracing.trace(source, calls.defer()))
        .subscribe(
            new reactor.core.CoreSubscriber<>() {
              @Override
              public void onSubscribe(Subscription subscription) {
                tap.log.consumerInvoked();
                cancel[0] = subscription::cancel;
                subscription.request(1);
              }

              @Override
              public void onNext(Object value) {
                tap.log.consumerInvoked();
                tap.log.element(value);
              }

              @Override
              public void onError(Throwable error) {
                tap.log.consumerInvoked();
                tap.log.error(error);
              }

              @Override
              public void onComplete() {
                tap.log.consumerInvoked();
                tap.log.complete();
              }
            });
    return stepping(tap, cancel);
  }

  /** A run that pushes at most one element. */
  private static MatrixShape.Run stepping(MatrixTap tap, Runnable[] cancel) {
    return new MatrixShape.Run() {
      private boolean pushed;

      @Override
      public boolean step() {
        if (pushed && !tap.ending.elements.isEmpty()) {
          tap.end();
          return false;
        }
        pushed = true;
        return tap.step();
      }

      @Override
      public void cancel() {
        cancel[0].run();
      }
    };
  }

  private static Disposable disposable(MatrixTap tap) {
    return new Disposable() {
      private volatile boolean disposed;

      @Override
      public void dispose() {
        disposed = true;
        tap.cancel();
      }

      @Override
      public boolean isDisposed() {
        return disposed;
      }
    };
  }

  /** An observer of whatever yields one value. */
  private static final class Observing
      implements io.reactivex.rxjava3.core.SingleObserver<Object>,
          io.reactivex.rxjava3.core.MaybeObserver<Object>,
          io.reactivex.rxjava3.core.CompletableObserver {
    private final MatrixTap tap;
    private @Nullable Disposable disposable;

    Observing(MatrixTap tap) {
      this.tap = tap;
    }

    void cancel() {
      disposable.dispose();
    }

    @Override
    public void onSubscribe(Disposable disposable) {
      tap.log.consumerInvoked();
      this.disposable = disposable;
    }

    @Override
    public void onSuccess(Object value) {
      tap.log.consumerInvoked();
      seeValue(tap, value);
    }

    @Override
    public void onError(Throwable error) {
      tap.log.consumerInvoked();
      tap.log.error(error);
    }

    @Override
    public void onComplete() {
      tap.log.consumerInvoked();
      tap.log.complete();
    }
  }

  private static MatrixShape.Run single(MatrixTap tap, MatrixShape.@Nullable Calls calls) {
    Runnable[] succeed = new Runnable[1];
    Single<Object> source =
        Single.unsafeCreate(
            observer -> {
              tap.attach(unused -> {}, observer::onError, () -> {});
              succeed[0] = () -> observer.onSuccess(tap.value());
              observer.onSubscribe(disposable(tap));
            });
    Observing observing = new Observing(tap);
    (calls == null ? source : RxJavaTracing.trace(source, calls.defer())).subscribe(observing);
    return run(tap, () -> succeed[0].run(), tap::fail, observing::cancel);
  }

  private static MatrixShape.Run maybe(MatrixTap tap, MatrixShape.@Nullable Calls calls) {
    Runnable[] succeed = new Runnable[1];
    Maybe<Object> source =
        Maybe.unsafeCreate(
            observer -> {
              tap.attach(unused -> {}, observer::onError, () -> {});
              succeed[0] =
                  () -> {
                    if (tap.value() == null) {
                      observer.onComplete();
                    } else {
                      observer.onSuccess(tap.value());
                    }
                  };
              observer.onSubscribe(disposable(tap));
            });
    Observing observing = new Observing(tap);
    (calls == null ? source : RxJavaTracing.trace(source, calls.defer())).subscribe(observing);
    return run(tap, () -> succeed[0].run(), tap::fail, observing::cancel);
  }

  private static MatrixShape.Run completable(MatrixTap tap, MatrixShape.@Nullable Calls calls) {
    Completable source =
        Completable.unsafeCreate(
            observer -> {
              tap.attach(unused -> {}, observer::onError, observer::onComplete);
              observer.onSubscribe(disposable(tap));
            });
    Observing observing = new Observing(tap);
    (calls == null ? source : RxJavaTracing.trace(source, calls.defer())).subscribe(observing);
    return run(tap, tap::end, tap::fail, observing::cancel);
  }

  private static MatrixShape.Run uni(MatrixTap tap, MatrixShape.@Nullable Calls calls) {
    Runnable[] succeed = new Runnable[1];
    Runnable[] cancel = new Runnable[1];
    Uni<Object> source =
        new AbstractUni<>() {
          @Override
          public void subscribe(UniSubscriber<? super Object> subscriber) {
            tap.attach(unused -> {}, subscriber::onFailure, () -> {});
            succeed[0] = () -> subscriber.onItem(tap.value());
            subscriber.onSubscribe(tap::cancel);
          }
        };
    Uni<Object> traced = calls == null ? source : MutinyTracing.trace(source, calls.defer());
    AbstractUni.subscribe(
        traced,
        new UniSubscriber<>() {
          @Override
          public void onSubscribe(io.smallrye.mutiny.subscription.UniSubscription subscription) {
            tap.log.consumerInvoked();
            cancel[0] = subscription::cancel;
          }

          @Override
          public void onItem(@Nullable Object item) {
            tap.log.consumerInvoked();
            seeValue(tap, item);
          }

          @Override
          public void onFailure(Throwable failure) {
            tap.log.consumerInvoked();
            tap.log.error(failure);
          }
        });
    return run(tap, () -> succeed[0].run(), tap::fail, () -> cancel[0].run());
  }

  private static class Value extends MatrixShape {
    private final Source source;

    Value(String name, Source source) {
      super(name);
      this.source = source;
    }

    @Override
    boolean yieldsMany() {
      return false;
    }

    @Override
    Set<MatrixEnding> endings() {
      Set<MatrixEnding> endings = EnumSet.allOf(MatrixEnding.class);
      endings.removeIf(ending -> !ending.isOfOneValue());
      return endings;
    }

    @Override
    Run open(MatrixEnding ending, MatrixLog log, @Nullable Calls calls) {
      return source.connect(new MatrixTap(ending, log), calls);
    }
  }
}
