// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance;

import static io.opentelemetry.api.common.AttributeKey.booleanKey;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.conformance.testing.SpanTree;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Streams that the producer pushes. */
@SuppressWarnings("try")
class PublishersTest {
  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  @Traced(Role.MODEL)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  interface Model {
    @Streamed
    Flow.Publisher<String> publish(@Capture(GenAi.REQUEST_MODEL) String model);

    @Streamed(hot = true)
    Flow.Publisher<String> hot(String input);

    @Streamed
    Publisher<String> reactive(String input);

    @Streamed
    Flux<String> flux(String input);

    Mono<String> mono(String input);
  }

  @Traced(Role.AGENT)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  interface Agent {
    @Streamed
    Flow.Publisher<String> run(@Capture(GenAi.AGENT_NAME) String name);
  }

  private final Source source = new Source();
  private final Sink sink = new Sink();

  @Test
  void b58_b60_opensAtSubscribeAndEachSubscriptionIsACall() {
    Flow.Publisher<String> traced = model().publish("m");
    assertThat(telemetry.openSpans()).isZero();

    traced.subscribe(sink);
    assertThat(telemetry.openSpans()).isEqualTo(1);
    source.last().onNext("a");
    source.last().onComplete();
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat m");
    traced.subscribe(new Sink());
    source.last().onComplete();

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat m", "chat m");
    assertThat(sink.log).containsExactly("subscribed", "a", "complete");
    assertThat(telemetry.spans().get(0).getAttributes().get(booleanKey("gen_ai.request.stream")))
        .isTrue();
    assertThat(telemetry.spans().get(0).getAttributes().get(longKey("spanwrap.stream.elements")))
        .isEqualTo(1);
  }

  @Test
  void publisherThatIsNeverSubscribedIsNoCall() {
    model().publish("m");

    assertThat(telemetry.openSpans()).isZero();
    assertThat(telemetry.spans()).isEmpty();
  }

  @Test
  void assemblyRunsInTheCallersContext() {
    model().publish("m");

    assertThat(source.assembled).containsExactly(Context.root());
  }

  @Test
  void b3_assemblyThatThrowsIsAFailedCall() {
    source.failure = new IllegalStateException();

    assertThat(catchThrowable(() -> model().publish("m"))).isSameAs(source.failure);

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("chat m ERROR(java.lang.IllegalStateException)");
  }

  @Test
  void b57_upstreamRunsInsideAndDownstreamInTheContextOfItsSubscription() throws Exception {
    ExecutorService pool = telemetry.pool(1);
    Span outer = telemetry.tracer().spanBuilder("outer").startSpan();
    Flow.Publisher<String> traced = model().publish("m");
    Context subscription;
    try (Scope scope = outer.makeCurrent()) {
      subscription = Context.current();
      traced.subscribe(sink);
      sink.subscription.request(1);
    }
    pool.submit(
            () -> {
              source.last().onNext("a");
              sink.subscription.request(5);
              source.last().onComplete();
            })
        .get(30, TimeUnit.SECONDS);
    outer.end();

    assertThat(sink.contexts).isNotEmpty().allMatch(context -> context == subscription);
    assertThat(source.inside).hasSize(3);
    assertThat(source.inside)
        .allMatch(
            span -> span.getSpanContext().getSpanId().equals(telemetry.span("chat m").getSpanId()));
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("outer", "  chat m");
  }

  @Test
  void b59_parentIsTheContextAtSubscribeIfItHoldsASpanElseTheCalls() {
    Span call = telemetry.tracer().spanBuilder("call").startSpan();
    Span subscribe = telemetry.tracer().spanBuilder("subscribe").startSpan();
    Flow.Publisher<String> traced;
    try (Scope scope = call.makeCurrent()) {
      traced = model().publish("m");
    }
    traced.subscribe(sink);
    source.last().onComplete();
    try (Scope scope = subscribe.makeCurrent()) {
      traced.subscribe(sink);
    }
    source.last().onComplete();
    call.end();
    subscribe.end();

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("call", "  chat m", "subscribe", "  chat m");
  }

  @Test
  void b54_cancelEndsOnceAndIsForwardedAsOftenAsItIsCalled() {
    model().publish("m").subscribe(sink);
    source.last().onNext("a");

    sink.subscription.cancel();
    sink.subscription.cancel();
    source.last().onError(new IOException());

    assertThat(source.cancels).hasValue(2);
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat m (cancelled)");
  }

  @Test
  void b56_demandIsForwardedUntouchedEvenIfIllegal() {
    model().publish("m").subscribe(sink);

    sink.subscription.request(3);
    sink.subscription.request(-1);
    sink.subscription.request(0);
    source.last().onComplete();

    assertThat(source.demands).containsExactly(3L, -1L, 0L);
  }

  @Test
  void errorIsTheSameInstanceAndTheSpanEndedBefore() {
    IOException failure = new IOException();
    model().publish("m").subscribe(sink);

    source.last().onError(failure);

    assertThat(sink.error).isSameAs(failure);
    assertThat(sink.endedBefore).isEqualTo(1);
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat m ERROR(java.io.IOException)");
  }

  @Test
  void b62_subscriberThatThrowsCancelsTheUpstreamAndTheCall() {
    sink.failure = new IllegalStateException("consumer");
    model().publish("m").subscribe(sink);

    Throwable seen = catchThrowable(() -> source.last().onNext("a"));

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat m (cancelled)");
    assertThat(source.cancels).hasValue(1);
    assertThat(seen).isIn(null, sink.failure);
  }

  @Test
  void b61_publisherThatThrowsFromSubscribe() {
    source.subscribeFailure = new IllegalStateException();

    assertThat(catchThrowable(() -> model().publish("m").subscribe(sink)))
        .isSameAs(source.subscribeFailure);

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("chat m ERROR(java.lang.IllegalStateException)");
  }

  @Test
  void nullSubscriberIsRefusedAsTheDelegateRefusesIt() {
    assertThat(catchThrowable(() -> model().publish("m").subscribe(null)))
        .isInstanceOf(NullPointerException.class);
    assertThat(telemetry.openSpans()).isZero();
  }

  @Test
  void b5_nullPublisherIsReturned() {
    source.isNull = true;
    Model model = model();

    assertThat(model.publish("m")).isNull();
    assertThat(model.hot("m")).isNull();
    assertThat(model.reactive("m")).isNull();
    assertThat(model.flux("m")).isNull();
    assertThat(model.mono("m")).isNull();
    assertThat(telemetry.openSpans()).isZero();
    assertThat(telemetry.spans()).hasSize(5);
  }

  @Test
  void hotOpensAtTheCallAndTheFirstSubscriptionAdoptsIt() {
    Flow.Publisher<String> traced = model().hot("m");
    assertThat(telemetry.openSpans()).isEqualTo(1);
    assertThat(Span.fromContext(source.assembled.get(0)).getSpanContext().isValid()).isTrue();

    traced.subscribe(sink);
    Sink other = new Sink();
    Flow.Subscriber<? super String> first = source.last();
    traced.subscribe(other);
    assertThat(telemetry.openSpans()).isEqualTo(1);
    source.last().onNext("b");
    source.last().onComplete();
    assertThat(telemetry.spans()).isEmpty();
    first.onComplete();

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat");
    assertThat(other.log).containsExactly("subscribed", "b", "complete");
  }

  @Test
  void hotPublisherThatNobodySubscribesIsAbandoned() {
    assertThat(model().hot("m")).isNotNull();
    source.subscribers.clear();

    awaitAllEnded();
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat (abandoned)");
  }

  @Test
  void abandonedSubscriptionIsEndedByTheCollector() {
    model().publish("m").subscribe(new Sink());
    source.last().onNext("a");
    source.subscribers.clear();

    awaitAllEnded();
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat m (abandoned)");
  }

  @Test
  void b63_streamBelowAStreamNestsOnWhateverThread() throws Exception {
    ExecutorService pool = telemetry.pool(1);
    Model model = model();
    Agent agent =
        TracedPublishersTest_Agent.wrap(
            name ->
                subscriber ->
                    pool.execute(
                        Context.current().wrap(() -> model.publish("m").subscribe(subscriber))),
            telemetry.tracing());

    agent.run("a").subscribe(sink);
    pool.submit(() -> source.last().onNext("x")).get(30, TimeUnit.SECONDS);
    pool.submit(() -> source.last().onComplete()).get(30, TimeUnit.SECONDS);

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("invoke_agent a", "  chat m");
    assertThat(telemetry.spans().get(0).getName()).isEqualTo("chat m");
  }

  @Test
  void realPublisherWithThreadsOfItsOwn() throws Exception {
    ExecutorService pool = telemetry.pool(2);
    Counting counting = new Counting(1000);
    try (SubmissionPublisher<String> publisher = new SubmissionPublisher<>(pool, 16)) {
      source.real = publisher;
      model().publish("m").subscribe(counting);
      for (int i = 0; i < 1000; i++) {
        publisher.submit("e" + i);
      }
    }
    assertThat(counting.done.await(30, TimeUnit.SECONDS)).isTrue();

    assertThat(counting.received).hasSize(1000).startsWith("e0", "e1").endsWith("e999");
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat m");
    assertThat(telemetry.span().getAttributes().get(longKey("spanwrap.stream.elements")))
        .isEqualTo(1000);
  }

  @Test
  void reactorKeepsItsTypesAndOperators() {
    source.flux = Flux.just("a", "b", "c");
    source.mono = Mono.just("one");
    Model model = model();
    Flux<String> flux = model.flux("x");
    Mono<String> mono = model.mono("x");
    assertThat(telemetry.openSpans()).isZero();

    assertThat(flux.map(s -> s + s).collectList().block()).containsExactly("aa", "bb", "cc");
    assertThat(mono.block()).isEqualTo("one");
    assertThat(flux.take(1).blockLast()).isEqualTo("a");

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat", "chat", "chat (cancelled)");
  }

  @Test
  void reactorOnSchedulersLeavesNoContextBehind() {
    source.flux =
        Flux.range(0, 100)
            .map(i -> "e" + i)
            .publishOn(Schedulers.fromExecutor(telemetry.pool(1)))
            .doOnNext(e -> source.inside.add(Span.current()));
    Flux<String> flux = model().flux("x").subscribeOn(Schedulers.fromExecutor(telemetry.pool(1)));

    assertThat(flux.collectList().block(Duration.ofSeconds(30))).hasSize(100);

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat");
    assertThat(telemetry.span().getAttributes().get(longKey("spanwrap.stream.elements")))
        .isEqualTo(100);
  }

  @Test
  void reactorRetryIsACallPerSubscription() {
    source.flux =
        Flux.defer(
            () ->
                source.attempts.getAndIncrement() < 2
                    ? Flux.error(new IllegalStateException("again"))
                    : Flux.just("a"));

    assertThat(model().flux("x").retry(3).blockLast()).isEqualTo("a");

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly(
            "chat ERROR(java.lang.IllegalStateException)",
            "chat ERROR(java.lang.IllegalStateException)",
            "chat");
  }

  @Test
  void emptyAndNeverMonos() {
    source.mono = Mono.empty();
    assertThat(model().mono("x").block()).isNull();
    source.mono = Mono.never();
    model().mono("x").subscribe().dispose();

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat", "chat (cancelled)");
  }

  @Test
  void b55_completeRacingWithCancelEndsOnce() throws Exception {
    ExecutorService pool = telemetry.pool(2);
    for (int i = 0; i < 300; i++) {
      Sink racing = new Sink();
      model().publish("m").subscribe(racing);
      Flow.Subscriber<? super String> upstream = source.last();
      CountDownLatch start = new CountDownLatch(1);
      var one =
          pool.submit(
              () -> {
                start.await();
                racing.subscription.cancel();
                return null;
              });
      var two =
          pool.submit(
              () -> {
                start.await();
                upstream.onComplete();
                return null;
              });
      start.countDown();
      one.get(30, TimeUnit.SECONDS);
      two.get(30, TimeUnit.SECONDS);
    }

    assertThat(telemetry.spans()).hasSize(300);
  }

  private void awaitAllEnded() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> {
              System.gc();
              return telemetry.openSpans() == 0;
            });
  }

  private Model model() {
    return TracedPublishersTest_Model.wrap(source, telemetry.tracing());
  }

  /** Publishes what the test tells it to, and notes where it runs. */
  private static final class Source implements Model {
    final List<Flow.Subscriber<? super String>> subscribers = new CopyOnWriteArrayList<>();
    final List<Context> assembled = new ArrayList<>();
    final List<Span> inside = new CopyOnWriteArrayList<>();
    final List<Long> demands = new CopyOnWriteArrayList<>();
    final AtomicInteger cancels = new AtomicInteger();
    final AtomicInteger attempts = new AtomicInteger();
    boolean isNull;
    RuntimeException failure;
    RuntimeException subscribeFailure;
    Flow.Publisher<String> real;
    Flux<String> flux;
    Mono<String> mono;

    Flow.Subscriber<? super String> last() {
      return subscribers.get(subscribers.size() - 1);
    }

    @Override
    public Flow.Publisher<String> publish(String model) {
      assembled.add(Context.current());
      if (failure != null) {
        throw failure;
      }
      if (isNull || real != null) {
        return real;
      }
      return this::subscribe;
    }

    @Override
    public Flow.Publisher<String> hot(String input) {
      return publish(input);
    }

    @Override
    public Publisher<String> reactive(String input) {
      return flux;
    }

    @Override
    public Flux<String> flux(String input) {
      return flux;
    }

    @Override
    public Mono<String> mono(String input) {
      return mono;
    }

    private void subscribe(Flow.Subscriber<? super String> subscriber) {
      Objects.requireNonNull(subscriber);
      inside.add(Span.current());
      if (subscribeFailure != null) {
        throw subscribeFailure;
      }
      subscribers.add(subscriber);
      subscriber.onSubscribe(
          new Flow.Subscription() {
            @Override
            public void request(long n) {
              inside.add(Span.current());
              demands.add(n);
            }

            @Override
            public void cancel() {
              cancels.incrementAndGet();
            }
          });
    }
  }

  private final class Sink implements Flow.Subscriber<String> {
    final List<String> log = new CopyOnWriteArrayList<>();
    final List<Context> contexts = new CopyOnWriteArrayList<>();
    volatile Flow.Subscription subscription;
    volatile Throwable error;
    volatile int endedBefore;
    RuntimeException failure;

    @Override
    public void onSubscribe(Flow.Subscription given) {
      contexts.add(Context.current());
      subscription = given;
      log.add("subscribed");
    }

    @Override
    public void onNext(String item) {
      contexts.add(Context.current());
      log.add(item);
      if (failure != null) {
        throw failure;
      }
    }

    @Override
    public void onError(Throwable throwable) {
      contexts.add(Context.current());
      endedBefore = telemetry.spans().size();
      error = throwable;
      log.add("error");
    }

    @Override
    public void onComplete() {
      contexts.add(Context.current());
      endedBefore = telemetry.spans().size();
      log.add("complete");
    }
  }

  private static final class Counting implements Flow.Subscriber<String> {
    final List<String> received = new ArrayList<>();
    final CountDownLatch done = new CountDownLatch(1);
    private final long demand;

    Counting(long demand) {
      this.demand = demand;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(demand);
    }

    @Override
    public void onNext(String item) {
      received.add(item);
    }

    @Override
    public void onError(Throwable throwable) {
      done.countDown();
    }

    @Override
    public void onComplete() {
      done.countDown();
    }
  }
}
