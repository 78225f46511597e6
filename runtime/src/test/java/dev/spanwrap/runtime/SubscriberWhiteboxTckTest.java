// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.Objects;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import org.reactivestreams.tck.SubscriberWhiteboxVerification;

/** The white-box verification of Reactive Streams for a traced {@link Subscriber} parameter. */
public class SubscriberWhiteboxTckTest extends SubscriberWhiteboxVerification<Long>
    implements Conforming {
  public SubscriberWhiteboxTckTest() {
    super(TckEnvironment.create());
  }

  @Override
  public Subscriber<Long> createSubscriber(WhiteboxSubscriberProbe<Long> probe) {
    return ReactiveStreamsTracing.trace(
        (Subscriber<Long>) new Probed(probe), TckEnvironment.open());
  }

  @Override
  public Long createElement(int element) {
    return (long) element;
  }

  /** A subscriber that keeps the rules and tells the probe what it sees. */
  private static final class Probed implements Subscriber<Long> {
    private final WhiteboxSubscriberProbe<Long> probe;
    private Subscription subscription;

    Probed(WhiteboxSubscriberProbe<Long> probe) {
      this.probe = probe;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
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
