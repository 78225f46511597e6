// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@SuppressWarnings("try")
class PublisherTracingTest {
  private static final Operation STREAM = Operation.named("Model.stream").streamed();

  @RegisterExtension final Telemetry recorded = Telemetry.create();

  private DeferredCall defer() {
    return recorded.tracing().defer(() -> recorded.tracing().begin(STREAM));
  }

  @Test
  void b58_b60_eachSubscriptionIsACallThatOpensBeforeTheDelegateIsSubscribedTo() {
    Source source = new Source(2, null);
    Flow.Publisher<Integer> traced = PublisherTracing.trace(source, defer());
    assertThat(recorded.openSpans()).isZero();
    Consumer first = new Consumer(Long.MAX_VALUE);
    Consumer second = new Consumer(Long.MAX_VALUE);
    traced.subscribe(first);
    traced.subscribe(second);
    assertThat(first.signals).containsExactly("0", "1", "complete");
    assertThat(second.signals).isEqualTo(first.signals);
    assertThat(recorded.spans()).hasSize(2);
    assertThat(source.contexts.seen())
        .contains(recorded.spans().get(0).getSpanId(), recorded.spans().get(1).getSpanId())
        .doesNotContain(Span.getInvalid().getSpanContext().getSpanId());
  }

  @Test
  void b57_consumerRunsInTheContextOfItsSubscription() {
    Source source = new Source(2, null);
    Flow.Publisher<Integer> traced = PublisherTracing.trace(source, defer());
    Consumer consumer = new Consumer(1);
    Span caller = recorded.tracer().spanBuilder("caller").startSpan();
    try (Scope scope = caller.makeCurrent()) {
      traced.subscribe(consumer);
    }
    caller.end();
    assertThat(consumer.contexts.seen()).hasSize(4).containsOnly(Contexts.id(caller));
    SpanData span = recorded.span("Model.stream");
    assertThat(span.getParentSpanId()).isEqualTo(Contexts.id(caller));
    assertThat(source.contexts.seen()).containsOnly(span.getSpanId());
  }

  @Test
  void b54_cancelReachesTheSourceAndEndsTheCall() {
    Source source = new Source(5, null);
    Consumer consumer = new Consumer(1).cancellingAfter(2);
    PublisherTracing.trace(source, defer()).subscribe(consumer);
    assertThat(source.cancelled).isEqualTo(1);
    assertThat(consumer.signals).containsExactly("0", "1");
    recorded.span();
  }

  @Test
  void b142_errorEndsTheCallBeforeTheConsumerSeesIt() {
    RuntimeException broken = new RuntimeException("broken");
    Consumer consumer = new Consumer(Long.MAX_VALUE);
    consumer.atEnd = () -> consumer.signals.add("spans " + recorded.spans().size());
    PublisherTracing.trace(new Source(1, broken), defer()).subscribe(consumer);
    assertThat(consumer.signals).containsExactly("0", "spans 1", broken.toString());
  }

  @Test
  void b62_aConsumerThatThrowsCancels() {
    Source source = new Source(5, null);
    RuntimeException refused = new RuntimeException("refused");
    Consumer consumer = new Consumer(Long.MAX_VALUE);
    consumer.thrown = refused;
    Flow.Publisher<Integer> traced = PublisherTracing.trace(source, defer());
    assertThatThrownBy(() -> traced.subscribe(consumer)).isSameAs(refused);
    assertThat(source.cancelled).isEqualTo(1);
    recorded.span();
  }

  @Test
  void b61_aSubscribeThatThrowsFailsTheCall() {
    RuntimeException broken = new RuntimeException("broken");
    Flow.Publisher<Integer> traced =
        PublisherTracing.trace(
            subscriber -> {
              throw broken;
            },
            defer());
    assertThatThrownBy(() -> traced.subscribe(new Consumer(1))).isSameAs(broken);
    recorded.span();
  }

  @Test
  void hotOpensAtTheCallAndItsFirstSubscriptionAdoptsIt() {
    TracedCall call = recorded.tracing().begin(STREAM.hot());
    Flow.Publisher<Integer> traced = PublisherTracing.trace(new Source(1, null), call);
    assertThat(recorded.openSpans()).isEqualTo(1);
    Consumer first = new Consumer(Long.MAX_VALUE);
    traced.subscribe(first);
    assertThat(call.outcome()).isEqualTo(Outcome.SUCCEEDED);
    Consumer second = new Consumer(Long.MAX_VALUE);
    traced.subscribe(second);
    assertThat(second.signals).containsExactly("0", "complete");
    recorded.span();
  }

  @Test
  void requiresASubscriber() {
    Flow.Publisher<Integer> traced = PublisherTracing.trace(new Source(1, null), defer());
    assertThatThrownBy(() -> traced.subscribe(null)).isInstanceOf(NullPointerException.class);
  }

  @Test
  void b5_aNullPublisherIsACallThatEnds() {
    assertThat(PublisherTracing.<String>trace(null, defer())).isNull();
    recorded.span();
  }

  /** Delivers numbers on the thread that requests them. */
  private static final class Source implements Flow.Publisher<Integer> {
    private final int size;
    private final RuntimeException error;
    private final Contexts contexts = new Contexts();
    private int cancelled;

    Source(int size, RuntimeException error) {
      this.size = size;
      this.error = error;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super Integer> subscriber) {
      contexts.note();
      subscriber.onSubscribe(
          new Flow.Subscription() {
            private int next;
            private long demand;
            private boolean emitting;
            private boolean done;

            @Override
            public void request(long elements) {
              contexts.note();
              demand = Math.max(demand, demand + elements);
              if (emitting) {
                return;
              }
              emitting = true;
              while (!done && demand > 0 && next < size) {
                demand--;
                subscriber.onNext(next++);
              }
              if (!done && next == size) {
                done = true;
                if (error == null) {
                  subscriber.onComplete();
                } else {
                  subscriber.onError(error);
                }
              }
              emitting = false;
            }

            @Override
            public void cancel() {
              contexts.note();
              done = true;
              cancelled++;
            }
          });
    }
  }

  private static final class Consumer implements Flow.Subscriber<Integer> {
    private final long demand;
    private final List<String> signals = new ArrayList<>();
    private final Contexts contexts = new Contexts();
    private Flow.Subscription subscription;
    private RuntimeException thrown;
    private int left = Integer.MAX_VALUE;
    private Runnable atEnd = () -> {};

    Consumer(long demand) {
      this.demand = demand;
    }

    Consumer cancellingAfter(int elements) {
      left = elements;
      return this;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      contexts.note();
      this.subscription = subscription;
      subscription.request(demand);
    }

    @Override
    public void onNext(Integer element) {
      contexts.note();
      signals.add(element.toString());
      if (thrown != null) {
        throw thrown;
      }
      if (--left == 0) {
        subscription.cancel();
      } else if (demand != Long.MAX_VALUE) {
        subscription.request(demand);
      }
    }

    @Override
    public void onError(Throwable error) {
      contexts.note();
      atEnd.run();
      signals.add(error.toString());
    }

    @Override
    public void onComplete() {
      contexts.note();
      atEnd.run();
      signals.add("complete");
    }
  }
}
