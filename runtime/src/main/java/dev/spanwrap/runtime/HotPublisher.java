// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Context;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;

/** A publisher whose call is open already: its first subscription adopts it, others just pass. */
final class HotPublisher<T> implements Flow.Publisher<T> {
  private final Flow.Publisher<T> delegate;
  private final StreamCall stream;
  private final AtomicBoolean adopted = new AtomicBoolean();

  HotPublisher(Flow.Publisher<T> delegate, StreamCall stream) {
    this.delegate = delegate;
    this.stream = stream;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super T> subscriber) {
    Objects.requireNonNull(subscriber, "subscriber");
    if (adopted.compareAndSet(false, true)) {
      stream.consumedIn(Context.current());
      TracedPublisher.subscribe(delegate, subscriber, stream);
    } else {
      delegate.subscribe(subscriber);
    }
  }
}
