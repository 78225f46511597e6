// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.streams;

import io.opentelemetry.api.trace.Span;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts what it consumes; while something is checked, looks where that happens. */
@SuppressWarnings("NullAway.Init")
final class Counter implements Consumer<Object>, Flow.Subscriber<Object>, Runnable {
  long seen;
  @Nullable Span expected;
  private long step;
  private Flow.Subscription subscription;

  void reset() {
    seen = 0;
  }

  /** Returns this, asking for so many elements at a time. */
  Counter asking(long elements) {
    seen = 0;
    step = elements;
    return this;
  }

  @Override
  public void accept(Object element) {
    if (expected != null && Span.current() != expected) {
      throw new IllegalStateException("Not as claimed: the consumer runs in " + Span.current());
    }
    if (element == Numbers.ELEMENT) {
      seen++;
    }
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(step);
  }

  @Override
  public void onNext(Object element) {
    accept(element);
    if (step != Long.MAX_VALUE) {
      subscription.request(step);
    }
  }

  @Override
  public void onError(Throwable error) {
    throw new IllegalStateException(error);
  }

  @Override
  public void onComplete() {}

  @Override
  public void run() {}
}
