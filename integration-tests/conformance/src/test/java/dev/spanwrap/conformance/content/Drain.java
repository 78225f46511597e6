// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.content;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** A subscriber that takes everything, and tells when it is over. */
record Drain<T>(CompletableFuture<Void> done) implements Flow.Subscriber<T> {
  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(T item) {}

  @Override
  public void onError(Throwable error) {
    done.completeExceptionally(error);
  }

  @Override
  public void onComplete() {
    done.complete(null);
  }
}
