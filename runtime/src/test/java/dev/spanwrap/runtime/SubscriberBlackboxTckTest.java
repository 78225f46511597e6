// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.Objects;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import org.reactivestreams.tck.SubscriberBlackboxVerification;

/** The black-box verification of Reactive Streams for a traced {@link Subscriber} parameter. */
public class SubscriberBlackboxTckTest extends SubscriberBlackboxVerification<Long>
    implements Conforming {
  public SubscriberBlackboxTckTest() {
    super(TckEnvironment.create());
  }

  @Override
  public Subscriber<Long> createSubscriber() {
    return ReactiveStreamsTracing.trace((Subscriber<Long>) new OneByOne(), TckEnvironment.open());
  }

  @Override
  public Long createElement(int element) {
    return (long) element;
  }

  /** A subscriber that keeps the rules and takes one element after the other. */
  private static final class OneByOne implements Subscriber<Long> {
    private Subscription subscription;

    @Override
    public void onSubscribe(Subscription subscription) {
      Objects.requireNonNull(subscription);
      if (this.subscription != null) {
        subscription.cancel();
        return;
      }
      this.subscription = subscription;
      subscription.request(1);
    }

    @Override
    public void onNext(Long element) {
      Objects.requireNonNull(element);
      subscription.request(1);
    }

    @Override
    public void onError(Throwable error) {
      Objects.requireNonNull(error);
    }

    @Override
    public void onComplete() {}
  }
}
