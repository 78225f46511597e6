// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;

/** Takes all that a publisher has at once. */
final class Drained implements Flow.Subscriber<String> {
  private final List<String> received = new CopyOnWriteArrayList<>();

  List<String> received() {
    return received;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(String element) {
    received.add(element);
  }

  @Override
  public void onError(Throwable error) {
    throw new AssertionError(error);
  }

  @Override
  public void onComplete() {}
}
