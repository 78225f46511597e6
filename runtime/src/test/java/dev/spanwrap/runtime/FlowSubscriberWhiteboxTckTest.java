// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.Objects;
import java.util.concurrent.Flow;
import org.reactivestreams.tck.flow.FlowSubscriberWhiteboxVerification;

/**
 * The white-box verification of Reactive Streams for a traced {@link Flow.Subscriber} parameter.
 */
public class FlowSubscriberWhiteboxTckTest extends FlowSubscriberWhiteboxVerification<Long>
    implements Conforming {
  public FlowSubscriberWhiteboxTckTest() {
    super(TckEnvironment.create());
  }

  @Override
  public Flow.Subscriber<Long> createFlowSubscriber(WhiteboxSubscriberProbe<Long> probe) {
    return SubscriberTracing.trace(
        (Flow.Subscriber<Long>) new Probed(probe), TckEnvironment.open());
  }

  @Override
  public Long createElement(int element) {
    return (long) element;
  }

  /** A subscriber that keeps the rules and tells the probe what it sees. */
  private static final class Probed implements Flow.Subscriber<Long> {
    private final WhiteboxSubscriberProbe<Long> probe;
    private Flow.Subscription subscription;

    Probed(WhiteboxSubscriberProbe<Long> probe) {
      this.probe = probe;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      Objects.requireNonNull(subscription);
      if (this.subscription != null) {
        subscription.cancel();
        return;
      }
      this.subscription = subscription;
      probe.registerOnSubscribe(
          new SubscriberPuppet() {
            @Override
            public void triggerRequest(long elements) {
              subscription.request(elements);
            }

            @Override
            public void signalCancel() {
              subscription.cancel();
            }
          });
    }

    @Override
    public void onNext(Long element) {
      probe.registerOnNext(Objects.requireNonNull(element));
    }

    @Override
    public void onError(Throwable error) {
      probe.registerOnError(Objects.requireNonNull(error));
    }

    @Override
    public void onComplete() {
      probe.registerOnComplete();
    }
  }
}
