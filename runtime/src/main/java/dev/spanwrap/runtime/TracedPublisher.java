// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Context;
import java.util.Objects;
import java.util.concurrent.Flow;

/** A publisher each of whose subscriptions is a call. */
@SuppressWarnings("try")
final class TracedPublisher<T> implements Flow.Publisher<T> {
  private final Flow.Publisher<T> delegate;
  private final DeferredCall call;

  TracedPublisher(Flow.Publisher<T> delegate, DeferredCall call) {
    this.delegate = delegate;
    this.call = call;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super T> subscriber) {
    Objects.requireNonNull(subscriber, "subscriber");
    Context consumer = Context.current();
    TracedCall begun = call.begin();
    if (begun.isNothing()) {
      delegate.subscribe(subscriber);
      return;
    }
    StreamCall stream = StreamCall.open(begun, consumer);
    try (TracedScope scope = stream.producer()) {
      begun.start();
    } catch (Throwable hookError) {
      stream.fail(hookError);
      reject(subscriber, hookError);
      return;
    }
    subscribe(delegate, subscriber, stream);
  }

  static <T> void subscribe(
      Flow.Publisher<T> publisher, Flow.Subscriber<? super T> subscriber, StreamCall stream) {
    try (TracedScope scope = stream.producer()) {
      publisher.subscribe(new FlowRelay<T>(subscriber, stream));
    } catch (Throwable error) {
      stream.fail(error);
      throw error;
    }
  }

  private static void reject(Flow.Subscriber<?> subscriber, Throwable error) {
    subscriber.onSubscribe(
        new Flow.Subscription() {
          @Override
          public void request(long elements) {}

          @Override
          public void cancel() {}
        });
    subscriber.onError(error);
  }
}
