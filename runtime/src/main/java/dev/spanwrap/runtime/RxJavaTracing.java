// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.plugins.RxJavaPlugins;
import org.jspecify.annotations.Nullable;

/**
 * Lets a call last as long as a subscription to an RxJava source: until it terminates, is disposed
 * of, or delivers a terminal element.
 *
 * <p>Called by generated code; not intended for use by application developers. Its API is stable.
 */
public final class RxJavaTracing {
  private RxJavaTracing() {}

  /**
   * Returns {@code flowable} as one each of whose subscriptions opens a call.
   *
   * @param flowable what the delegate returned; for null a call is opened and ended
   * @param call opens the calls
   * @param <T> the elements
   */
  public static <T> @Nullable Flowable<T> trace(@Nullable Flowable<T> flowable, DeferredCall call) {
    if (flowable == null) {
      call.begin().succeed();
      return null;
    }
    return trace(flowable, Subscribing.opening(call));
  }

  /**
   * Returns {@code flowable} as one whose first subscription adopts {@code call}.
   *
   * @param flowable what the delegate returned; null ends the call
   * @param call the open call
   * @param <T> the elements
   */
  public static <T> @Nullable Flowable<T> trace(@Nullable Flowable<T> flowable, TracedCall call) {
    if (call.isNothing()) {
      return flowable;
    }
    if (flowable == null) {
      call.succeed();
      return null;
    }
    return trace(flowable, StreamCall.open(call));
  }

  /**
   * Returns {@code flowable} as one whose first subscription reports to {@code stream}.
   *
   * @param flowable what the delegate returned
   * @param stream the stream call, held by the result
   * @param <T> the elements
   */
  public static <T> Flowable<T> trace(Flowable<T> flowable, StreamCall stream) {
    return stream.isNothing() ? flowable : trace(flowable, Subscribing.adopting(stream));
  }

  /**
   * Returns {@code observable} as one each of whose subscriptions opens a call.
   *
   * @param observable what the delegate returned; for null a call is opened and ended
   * @param call opens the calls
   * @param <T> the elements
   */
  public static <T> @Nullable Observable<T> trace(
      @Nullable Observable<T> observable, DeferredCall call) {
    if (observable == null) {
      call.begin().succeed();
      return null;
    }
    return trace(observable, Subscribing.opening(call));
  }

  /**
   * Returns {@code observable} as one whose first subscription adopts {@code call}.
   *
   * @param observable what the delegate returned; null ends the call
   * @param call the open call
   * @param <T> the elements
   */
  public static <T> @Nullable Observable<T> trace(
      @Nullable Observable<T> observable, TracedCall call) {
    if (call.isNothing()) {
      return observable;
    }
    if (observable == null) {
      call.succeed();
      return null;
    }
    return trace(observable, StreamCall.open(call));
  }

  /**
   * Returns {@code observable} as one whose first subscription reports to {@code stream}.
   *
   * @param observable what the delegate returned
   * @param stream the stream call, held by the result
   * @param <T> the elements
   */
  public static <T> Observable<T> trace(Observable<T> observable, StreamCall stream) {
    return stream.isNothing() ? observable : trace(observable, Subscribing.adopting(stream));
  }

  /**
   * Returns {@code single} as one each of whose subscriptions opens a call.
   *
   * @param single what the delegate returned; for null a call is opened and ended
   * @param call opens the calls
   * @param <T> the value
   */
  public static <T> @Nullable Single<T> trace(@Nullable Single<T> single, DeferredCall call) {
    if (single == null) {
      call.begin().succeed();
      return null;
    }
    return trace(single, Subscribing.opening(call));
  }

  /**
   * Returns {@code single} as one whose first subscription adopts {@code call}.
   *
   * @param single what the delegate returned; null ends the call
   * @param call the open call
   * @param <T> the value
   */
  public static <T> @Nullable Single<T> trace(@Nullable Single<T> single, TracedCall call) {
    if (call.isNothing()) {
      return single;
    }
    if (single == null) {
      call.succeed();
      return null;
    }
    return trace(single, StreamCall.open(call));
  }

  /**
   * Returns {@code single} as one whose first subscription reports to {@code stream}.
   *
   * @param single what the delegate returned
   * @param stream the stream call, held by the result
   * @param <T> the value
   */
  public static <T> Single<T> trace(Single<T> single, StreamCall stream) {
    return stream.isNothing() ? single : trace(single, Subscribing.adopting(stream));
  }

  /**
   * Returns {@code maybe} as one each of whose subscriptions opens a call.
   *
   * @param maybe what the delegate returned; for null a call is opened and ended
   * @param call opens the calls
   * @param <T> the value
   */
  public static <T> @Nullable Maybe<T> trace(@Nullable Maybe<T> maybe, DeferredCall call) {
    if (maybe == null) {
      call.begin().succeed();
      return null;
    }
    return trace(maybe, Subscribing.opening(call));
  }

  /**
   * Returns {@code maybe} as one whose first subscription adopts {@code call}.
   *
   * @param maybe what the delegate returned; null ends the call
   * @param call the open call
   * @param <T> the value
   */
  public static <T> @Nullable Maybe<T> trace(@Nullable Maybe<T> maybe, TracedCall call) {
    if (call.isNothing()) {
      return maybe;
    }
    if (maybe == null) {
      call.succeed();
      return null;
    }
    return trace(maybe, StreamCall.open(call));
  }

  /**
   * Returns {@code maybe} as one whose first subscription reports to {@code stream}.
   *
   * @param maybe what the delegate returned
   * @param stream the stream call, held by the result
   * @param <T> the value
   */
  public static <T> Maybe<T> trace(Maybe<T> maybe, StreamCall stream) {
    return stream.isNothing() ? maybe : trace(maybe, Subscribing.adopting(stream));
  }

  /**
   * Returns {@code completable} as one each of whose subscriptions opens a call.
   *
   * @param completable what the delegate returned; for null a call is opened and ended
   * @param call opens the calls
   */
  public static @Nullable Completable trace(@Nullable Completable completable, DeferredCall call) {
    if (completable == null) {
      call.begin().succeed();
      return null;
    }
    return trace(completable, Subscribing.opening(call));
  }

  /**
   * Returns {@code completable} as one whose first subscription adopts {@code call}.
   *
   * @param completable what the delegate returned; null ends the call
   * @param call the open call
   */
  public static @Nullable Completable trace(@Nullable Completable completable, TracedCall call) {
    if (call.isNothing()) {
      return completable;
    }
    if (completable == null) {
      call.succeed();
      return null;
    }
    return trace(completable, StreamCall.open(call));
  }

  /**
   * Returns {@code completable} as one whose first subscription reports to {@code stream}.
   *
   * @param completable what the delegate returned
   * @param stream the stream call, held by the result
   */
  public static Completable trace(Completable completable, StreamCall stream) {
    return stream.isNothing() ? completable : trace(completable, Subscribing.adopting(stream));
  }

  private static <T> Flowable<T> trace(Flowable<T> flowable, Subscribing subscribing) {
    return RxJavaPlugins.onAssembly(new RxJavaFlowable<>(flowable, subscribing));
  }

  private static <T> Observable<T> trace(Observable<T> observable, Subscribing subscribing) {
    return RxJavaPlugins.onAssembly(new RxJavaObservable<>(observable, subscribing));
  }

  private static <T> Single<T> trace(Single<T> single, Subscribing subscribing) {
    return RxJavaPlugins.onAssembly(new RxJavaSingle<>(single, subscribing));
  }

  private static <T> Maybe<T> trace(Maybe<T> maybe, Subscribing subscribing) {
    return RxJavaPlugins.onAssembly(new RxJavaMaybe<>(maybe, subscribing));
  }

  private static Completable trace(Completable completable, Subscribing subscribing) {
    return RxJavaPlugins.onAssembly(new RxJavaCompletable(completable, subscribing));
  }
}
