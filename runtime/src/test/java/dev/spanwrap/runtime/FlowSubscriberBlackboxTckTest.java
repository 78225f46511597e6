// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.Objects;
import java.util.concurrent.Flow;
import org.reactivestreams.tck.flow.FlowSubscriberBlackboxVerification;

/**
 * The black-box verification of Reactive Streams for a traced {@link Flow.Subscriber} parameter.
 */
public class FlowSubscriberBlackboxTckTest extends FlowSubscriberBlackboxVerification<Long>
    implements Conforming {
  public FlowSubscriberBlackboxTckTest() {
    super(TckEnvironment.create());
  }

  @Override
  public Flow.Subscriber<Long> createFlowSubscriber() {
    return SubscriberTracing.trace((Flow.Subscriber<Long>) new OneByOne(), TckEnvironment.open());
  }

  @Override
  public Long createElement(int element) {
    return (long) element;
  }

  /** A subscriber that keeps the rules and takes one element after the other. */
  private static final class OneByOne implements Flow.Subscriber<Long> {
    private Flow.Subscription subscription;

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
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
