// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** A publisher that pushes and completes while its subscriber cancels, of which it learns late. */
@JCStressTest
@State
@Outcome(id = "SUCCEEDED, 1, 2 got 1 cancelled", expect = ACCEPTABLE, desc = "Completed first.")
@Outcome(id = "CANCELLED, 1, 2 got 1 cancelled", expect = ACCEPTABLE, desc = "Cancelled first.")
@Outcome(expect = FORBIDDEN, desc = "An element lost, a cancel lost, or not one end.")
public class PushAndCancel extends Raced {
  private final AtomicInteger cancelled = new AtomicInteger();
  private final Client client = new Client();
  private final Flow.Subscriber<Object> subscriber = producer();

  private Flow.Subscriber<Object> producer() {
    Flow.Subscriber<Object> traced =
        SubscriberTracing.trace((Flow.Subscriber<Object>) client, StreamCall.open(call));
    traced.onSubscribe(
        new Flow.Subscription() {
          @Override
          public void request(long elements) {}

          @Override
          public void cancel() {
            cancelled.incrementAndGet();
          }
        });
    return traced;
  }

  private static final class Client implements Flow.Subscriber<Object> {
    private Flow.Subscription subscription;
    private int got;

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
    }

    @Override
    public void onNext(Object element) {
      got++;
    }

    @Override
    public void onError(Throwable error) {}

    @Override
    public void onComplete() {}
  }

  @Actor
  public void push() {
    subscriber.onNext("a");
    subscriber.onNext("b");
    subscriber.onComplete();
  }

  @Actor
  public void cancel() {
    client.subscription.cancel();
  }

  @Arbiter
  public void end(LLL_Result result) {
    result.r1 = call.outcome();
    result.r2 = ends();
    result.r3 = client.got + " got " + cancelled + " cancelled";
  }
}
