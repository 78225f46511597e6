// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.sessions;

import java.util.concurrent.Flow;

/** A subscriber that takes everything. */
final class Drain implements Flow.Subscriber<String> {
  volatile boolean completed;

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(String item) {}

  @Override
  public void onError(Throwable error) {}

  @Override
  public void onComplete() {
    completed = true;
  }
}
