// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.observers.TestObserver;
import io.reactivex.rxjava3.plugins.RxJavaPlugins;
import io.reactivex.rxjava3.processors.UnicastProcessor;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.reactivex.rxjava3.subjects.PublishSubject;
import io.reactivex.rxjava3.subjects.UnicastSubject;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@SuppressWarnings("try")
class RxJavaTracingTest {
  private static final Operation STREAM = Operation.named("Model.stream").streamed();

  @RegisterExtension final Telemetry recorded = Telemetry.create();

  private DeferredCall defer() {
    return recorded.tracing().defer(() -> recorded.tracing().begin(STREAM));
  }

  @Test
  void b180_fusedFlowablesDeliverAllInOrder() {
    RxJavaTracing.trace(Flowable.range(0, 1_000), defer())
        .map(i -> i + 1)
        .filter(i -> i % 2 == 0)
        .observeOn(Schedulers.computation())
        .concatMap(i -> RxJavaTracing.trace(Flowable.just(i).hide(), defer()))
        .test()
        .awaitDone(10, java.util.concurrent.TimeUnit.SECONDS)
        .assertValueCount(500)
        .assertComplete();
    assertThat(recorded.spans()).hasSize(501);
  }

  @Test
  void b180_asynchronousFusionEndsWhenAllIsPulled() {
    UnicastProcessor<Integer> source = UnicastProcessor.create();
    source.onNext(1);
    source.onNext(2);
    source.onComplete();
    RxJavaTracing.trace((Flowable<Integer>) source, defer())
        .concatMap(Flowable::just)
        .test()
        .assertResult(1, 2);
    assertThat(recorded.span().getAttributes().asMap().values()).contains(2L);
  }

  @Test
  void b180_fusedObservablesDeliverAllInOrder() {
    UnicastSubject<Integer> source = UnicastSubject.create();
    source.onNext(1);
    source.onNext(2);
    source.onComplete();
    RxJavaTracing.trace((Observable<Integer>) source, defer())
        .concatMap(Observable::just)
        .test()
        .assertResult(1, 2);
    RxJavaTracing.trace(Observable.range(0, 3), defer())
        .flatMap(Observable::just)
        .observeOn(Schedulers.computation())
        .test()
        .awaitDone(10, java.util.concurrent.TimeUnit.SECONDS)
        .assertResult(0, 1, 2);
    assertThat(recorded.spans()).hasSize(2);
    assertThat(recorded.spans().get(0).getAttributes().asMap().values()).contains(2L);
  }

  @Test
  void b56_backPressureIsTheConsumers() {
    TestSubscriber<Integer> consumer = RxJavaTracing.trace(Flowable.range(0, 5), defer()).test(0);
    consumer.request(2);
    consumer.assertValues(0, 1);
    consumer.cancel();
    assertThat(recorded.span().getAttributes().asMap().values()).contains("cancelled", 2L);
  }

  @Test
  void b54_disposalReachesTheSource() {
    PublishSubject<Integer> source = PublishSubject.create();
    TestObserver<Integer> consumer =
        RxJavaTracing.trace((Observable<Integer>) source, defer()).test();
    source.onNext(1);
    consumer.dispose();
    assertThat(source.hasObservers()).isFalse();
    assertThat(recorded.span().getAttributes().asMap().values()).contains("cancelled", 1L);
  }

  @Test
  void b147_anOperatorThatThrowsCancelsUpstream() {
    RuntimeException refused = new RuntimeException("refused");
    RxJavaTracing.trace(Flowable.range(0, 5).hide(), defer())
        .map(
            i -> {
              throw refused;
            })
        .test()
        .assertError(refused);
    assertThat(recorded.span().getAttributes().asMap().values()).contains("cancelled");
  }

  @Test
  void valuesEndTheirCalls() {
    RxJavaTracing.trace(Single.just(1), defer()).test().assertResult(1);
    RxJavaTracing.trace(Maybe.just(1), defer()).test().assertResult(1);
    RxJavaTracing.trace(Maybe.<Integer>empty(), defer()).test().assertResult();
    RxJavaTracing.trace(Completable.complete(), defer()).test().assertResult();
    assertThat(recorded.spans()).hasSize(4);
    RuntimeException broken = new RuntimeException("broken");
    RxJavaTracing.trace(Single.error(broken), defer()).test().assertError(broken);
    RxJavaTracing.trace(Maybe.error(broken), defer()).test().assertError(broken);
    RxJavaTracing.trace(Completable.error(broken), defer()).test().assertError(broken);
    assertThat(recorded.spans()).hasSize(7);
    RxJavaTracing.trace(Single.never(), defer()).test().dispose();
    RxJavaTracing.trace(Maybe.never(), defer()).test().dispose();
    RxJavaTracing.trace(Completable.never(), defer()).test().dispose();
    assertThat(recorded.spans()).hasSize(10);
  }

  @Test
  void b57_producerRunsInsideTheSpanAndTheConsumerInItsOwnContext() {
    Contexts producer = new Contexts();
    Contexts consumer = new Contexts();
    Span caller = recorded.tracer().spanBuilder("caller").startSpan();
    try (Scope scope = caller.makeCurrent()) {
      RxJavaTracing.trace(
              Single.fromCallable(
                  () -> {
                    producer.note();
                    return 1;
                  }),
              defer())
          .doOnSuccess(i -> consumer.note())
          .test()
          .assertResult(1);
    }
    caller.end();
    assertThat(producer.seen()).containsExactly(recorded.span("Model.stream").getSpanId());
    assertThat(consumer.seen()).containsExactly(Contexts.id(caller));
  }

  @Test
  void itsOperatorsGoThroughTheAssemblyHook() {
    AtomicInteger assembled = new AtomicInteger();
    RxJavaPlugins.setOnFlowableAssembly(
        flowable -> {
          assembled.incrementAndGet();
          return flowable;
        });
    try {
      RxJavaTracing.trace(Flowable.empty(), defer()).test().assertComplete();
    } finally {
      RxJavaPlugins.setOnFlowableAssembly(null);
    }
    assertThat(assembled.get()).isPositive();
  }
}
