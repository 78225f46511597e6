// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.instrumentation.reactor.v3_1.ContextPropagationOperator;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.Fuseable;
import reactor.core.Scannable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

@SuppressWarnings("try")
class ReactorTracingTest {
  private static final Operation AGENT = Operation.named("Agent.run").streamed();
  private static final Operation STREAM = Operation.named("Model.stream").streamed();
  private static final Operation ASK =
      Operation.named("Model.ask")
          .<Object>onResult((call, value) -> call.span().setAttribute("result", "" + value));

  @RegisterExtension final Telemetry recorded = Telemetry.create();

  private DeferredCall defer(Operation operation) {
    return recorded.tracing().defer(() -> recorded.tracing().begin(operation));
  }

  private <T> Flux<T> traced(Flux<T> flux) {
    return ReactorTracing.trace(flux, defer(STREAM));
  }

  private <T> Mono<T> traced(Mono<T> mono) {
    return ReactorTracing.trace(mono, defer(ASK));
  }

  @Test
  void b29_eachSubscriptionIsACall() {
    Flux<Integer> traced = traced(Flux.range(0, 3));
    StepVerifier.create(traced).expectNext(0, 1, 2).verifyComplete();
    StepVerifier.create(traced).expectNext(0, 1, 2).verifyComplete();
    assertThat(recorded.spans()).hasSize(2);
  }

  @Test
  void b180_backPressureIsTheConsumers() {
    TestPublisher<String> source = TestPublisher.create();
    StepVerifier.create(traced(source.flux()), 0)
        .expectSubscription()
        .then(source::assertWasSubscribed)
        .thenRequest(2)
        .then(() -> source.assertMinRequested(2))
        .then(() -> source.next("a", "b"))
        .expectNext("a", "b")
        .thenRequest(1)
        .then(() -> source.next("c"))
        .expectNext("c")
        .thenCancel()
        .verify();
    source.assertCancelled();
    assertThat(recorded.span().getAttributes().asMap().values()).contains("cancelled", 3L);
  }

  @Test
  void b180_synchronousFusionIsKept() {
    StepVerifier.create(traced(Flux.range(0, 3)))
        .expectFusion(Fuseable.SYNC)
        .expectNext(0, 1, 2)
        .verifyComplete();
    assertThat(recorded.span().getAttributes().asMap().values()).contains(3L);
  }

  @Test
  void b180_asynchronousFusionIsKeptAndEndsWhenAllIsPulled() {
    Sinks.Many<Integer> sink = Sinks.many().unicast().onBackpressureBuffer();
    sink.tryEmitNext(1).orThrow();
    sink.tryEmitNext(2).orThrow();
    sink.tryEmitComplete().orThrow();
    StepVerifier.create(traced(sink.asFlux()))
        .expectFusion(Fuseable.ASYNC)
        .expectNext(1, 2)
        .verifyComplete();
    assertThat(recorded.span().getAttributes().asMap().values()).contains(2L);
  }

  @Test
  void b180_fusedInTheMiddleOfOperators() {
    List<Integer> elements =
        traced(Flux.range(0, 1_000).map(i -> i + 1))
            .filter(i -> i % 2 == 0)
            .concatMap(i -> traced(Flux.just(i).hide()))
            .publishOn(Schedulers.parallel())
            .flatMap(Flux::just)
            .collectList()
            .block(Duration.ofSeconds(10));
    assertThat(elements).hasSize(500);
    assertThat(recorded.spans()).hasSize(501);
  }

  @Test
  void b142_errorsPassAsTheyAre() {
    RuntimeException broken = new RuntimeException("broken");
    StepVerifier.create(traced(Flux.concat(Flux.just(1), Flux.error(broken))))
        .expectNext(1)
        .verifyErrorSatisfies(error -> assertThat(error).isSameAs(broken));
    StepVerifier.create(
            traced(
                Flux.range(0, 2)
                    .map(
                        i -> {
                          throw broken;
                        })))
        .verifyErrorSatisfies(error -> assertThat(error).isSameAs(broken));
    assertThat(recorded.spans()).hasSize(2).allMatch(span -> !span.getEvents().isEmpty());
  }

  @Test
  void b152_eachAttemptOfARetryIsACall() {
    AtomicInteger attempts = new AtomicInteger();
    Flux<Integer> source =
        Flux.defer(
            () ->
                attempts.incrementAndGet() < 3
                    ? Flux.error(new IllegalStateException("again"))
                    : Flux.just(1));
    StepVerifier.create(traced(source).retry(5)).expectNext(1).verifyComplete();
    assertThat(recorded.spans()).hasSize(3);
  }

  @Test
  void b30_whatTakesAFewCancels() {
    StepVerifier.create(traced(Flux.range(0, 100).hide()).take(2, false))
        .expectNext(0, 1)
        .verifyComplete();
    assertThat(recorded.span().getAttributes().asMap().values()).contains("cancelled", 2L);
  }

  @Test
  void b63_innerCallsAreChildrenOnWhateverScheduler() {
    Flux<Integer> inner = traced(Flux.just(1).hide());
    Flux<Integer> outer =
        ReactorTracing.trace(
            Flux.range(0, 3)
                .publishOn(Schedulers.boundedElastic())
                .concatMap(i -> inner.subscribeOn(Schedulers.parallel())),
            defer(AGENT));
    StepVerifier.create(outer).expectNextCount(3).verifyComplete();
    SpanData agent = recorded.span("Agent.run");
    assertThat(recorded.spans())
        .filteredOn(span -> span != agent)
        .hasSize(3)
        .allMatch(span -> span.getParentSpanId().equals(agent.getSpanId()));
  }

  @Test
  void theContextTravelsUpstreamUnderTheKeyOfOpenTelemetrysInstrumentation() {
    List<Span> upstream = new CopyOnWriteArrayList<>();
    Flux<String> source =
        Flux.deferContextual(
            view -> {
              Context carried =
                  ContextPropagationOperator.getOpenTelemetryContextFromContextView(view, null);
              upstream.add(Span.fromContext(carried));
              return Flux.just("a", view.<String>get("user"));
            });
    StepVerifier.create(traced(source).contextWrite(context -> context.put("user", "b")))
        .expectNext("a", "b")
        .verifyComplete();
    assertThat(upstream).hasSize(1);
    assertThat(Contexts.id(upstream.get(0))).isEqualTo(recorded.span().getSpanId());
  }

  @Test
  void aContextCarriedByTheSubscriberIsTheParentAndTheConsumersContext() {
    Span caller = recorded.tracer().spanBuilder("caller").startSpan();
    Contexts consumer = new Contexts();
    Context carried = Context.root().with(caller);
    traced(Flux.just(1, 2).hide())
        .doOnNext(i -> consumer.note())
        .contextWrite(
            context ->
                ContextPropagationOperator.storeOpenTelemetryContext(
                    reactor.util.context.Context.of(context), carried))
        .subscribeOn(Schedulers.parallel())
        .blockLast(Duration.ofSeconds(10));
    caller.end();
    assertThat(recorded.span("Model.stream").getParentSpanId()).isEqualTo(Contexts.id(caller));
    assertThat(consumer.seen()).hasSize(2).containsOnly(Contexts.id(caller));
  }

  @Test
  void b57_producerRunsInsideTheSpanAndTheConsumerInItsOwnContext() {
    Contexts producer = new Contexts();
    Contexts consumer = new Contexts();
    Span caller = recorded.tracer().spanBuilder("caller").startSpan();
    try (Scope scope = caller.makeCurrent()) {
      traced(
              Flux.range(0, 3)
                  .hide()
                  .doOnNext(i -> producer.note())
                  .doOnRequest(n -> producer.note()))
          .doOnNext(i -> consumer.note())
          .blockLast(Duration.ofSeconds(10));
    }
    caller.end();
    assertThat(producer.seen()).hasSize(4).containsOnly(recorded.span("Model.stream").getSpanId());
    assertThat(consumer.seen()).hasSize(3).containsOnly(Contexts.id(caller));
  }

  @Test
  void aMonoEndsWithItsValueAndNotWhenItsConsumerIsDone() {
    AtomicInteger endedThen = new AtomicInteger();
    String value =
        traced(Mono.just("a"))
            .flatMap(
                text ->
                    Mono.fromCallable(
                        () -> {
                          endedThen.set(recorded.spans().size());
                          return text + "!";
                        }))
            .block(Duration.ofSeconds(10));
    assertThat(value).isEqualTo("a!");
    assertThat(endedThen).hasValue(1);
    assertThat(recorded.span().getAttributes().asMap().values()).contains("a");
  }

  @Test
  void aMonoCanBeEmptyFailOrBeCancelled() {
    StepVerifier.create(traced(Mono.empty())).verifyComplete();
    StepVerifier.create(traced(Mono.error(new IllegalStateException()))).verifyError();
    CompletableFuture<Object> future = traced(Mono.never()).toFuture();
    future.cancel(true);
    assertThat(recorded.spans()).hasSize(3);
    assertThat(recorded.spans().get(2).getAttributes().asMap().values()).contains("cancelled");
  }

  @Test
  void hotAdoptsTheCallWithTheFirstSubscription() {
    TracedCall call = recorded.tracing().begin(STREAM.hot());
    Flux<Integer> traced = ReactorTracing.trace(Flux.just(1, 2), call);
    StepVerifier.create(traced).expectNext(1, 2).verifyComplete();
    assertThat(call.outcome()).isEqualTo(Outcome.SUCCEEDED);
    StepVerifier.create(traced).expectNext(1, 2).verifyComplete();
    recorded.span();
  }

  @Test
  void itsOperatorsCanBeScanned() {
    Flux<Integer> source = Flux.just(1);
    assertThat(Scannable.from(traced(source)).scan(Scannable.Attr.PARENT)).isSameAs(source);
  }

  @Test
  void b5_nullIsACallThatEnds() {
    assertThat(ReactorTracing.trace((Flux<Object>) null, defer(STREAM))).isNull();
    assertThat(ReactorTracing.trace((Mono<Object>) null, recorded.tracing().begin(STREAM)))
        .isNull();
    assertThat(recorded.spans()).hasSize(2);
  }

  @Test
  void b62_aConsumerThatThrowsFatallyCancels() {
    TestPublisher<String> source = TestPublisher.create();
    StackOverflowError fatal = new StackOverflowError("fatal");
    traced(source.flux())
        .subscribe(
            element -> {
              throw fatal;
            });
    assertThatThrownBy(() -> source.next("a")).isSameAs(fatal);
    source.assertCancelled();
    assertThat(recorded.span().getAttributes().asMap().values()).contains("cancelled");
  }
}
