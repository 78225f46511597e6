// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.conformance.testing.SpanTree;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Futures of every flavour. */
@SuppressWarnings({"try", "FutureReturnValueIgnored"})
class FuturesTest {
  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  /** A declared subclass, handed out as it is. */
  static class Job<T> extends CompletableFuture<T> {
    final String id = "job-1";
  }

  @Traced
  @Capture(value = "length", from = "result.length")
  interface Model {
    CompletableFuture<String> future(String input);

    CompletionStage<String> stage(String input);

    Job<String> job(String input);

    @Streamed
    CompletableFuture<String> streamed(String input);
  }

  @Traced
  interface Odd {
    CompletableFuture<Void> nothing(String input);

    CompletableFuture<?> wild(String input);

    @SuppressWarnings("rawtypes")
    CompletableFuture raw(String input);

    <T extends CompletableFuture<String>> T variable(T future);

    CompletableFuture<CompletableFuture<String>> nested(String input);

    @Streamed
    CompletableFuture<Iterator<String>> iterator(String input);

    @Streamed
    CompletionStage<Stream<String>> stream(String input);

    @Streamed
    CompletableFuture<Flow.Publisher<String>> publisher(String input);
  }

  private final CompletableFuture<String> source = new CompletableFuture<>();

  @Test
  void b73_spanLastsUntilTheFutureCompletes() {
    CompletableFuture<String> traced = model(source).future("x");

    assertThat(telemetry.spans()).isEmpty();
    assertThat(traced.isDone()).isFalse();
    source.complete("done");

    assertThat(traced.join()).isEqualTo("done");
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("Model.future");
    assertThat(telemetry.span().getAttributes().size()).isEqualTo(1);
  }

  @Test
  void b73_completedFutureEndsAtOnce() {
    CompletableFuture<String> traced = model(CompletableFuture.completedFuture("now")).future("x");

    assertThat(telemetry.spans()).hasSize(1);
    assertThat(traced.isDone()).isTrue();
    assertThat(traced.getNow("absent")).isEqualTo("now");
  }

  @Test
  void spanHasEndedWhenADependentRuns() {
    List<Integer> ended = new CopyOnWriteArrayList<>();
    CompletableFuture<String> traced = model(source).future("x");
    traced.thenAccept(value -> ended.add(telemetry.spans().size()));
    traced.thenAcceptAsync(value -> ended.add(telemetry.spans().size())).isDone();
    CompletableFuture<Void> last = traced.thenAccept(value -> ended.add(telemetry.spans().size()));

    source.complete("done");
    last.join();

    assertThat(ended).isNotEmpty().allMatch(count -> count == 1);
  }

  @Test
  void b76_dependentsRunInTheContextOfTheCallOnWhateverThread() throws Exception {
    ExecutorService pool = telemetry.pool(1);
    Span outer = telemetry.tracer().spanBuilder("outer").startSpan();
    List<Context> seen = new CopyOnWriteArrayList<>();
    Context caller;
    CompletableFuture<Void> dependent;
    try (Scope scope = outer.makeCurrent()) {
      caller = Context.current();
      dependent = model(source).future("x").thenAccept(value -> seen.add(Context.current()));
    }
    pool.submit(() -> source.complete("done")).get(30, TimeUnit.SECONDS);
    dependent.get(30, TimeUnit.SECONDS);
    outer.end();

    assertThat(seen).hasSize(1).allMatch(context -> context == caller);
  }

  @Test
  void b74_scopeClosesWhenTheMethodReturns() {
    Context before = Context.current();
    model(source).future("x");

    assertThat(Context.current()).isSameAs(before);
    source.complete("done");
    assertThat(Context.current()).isSameAs(before);
  }

  @Test
  void b75_cancelReachesTheSourceAndIsNoError() {
    CompletableFuture<String> traced = model(source).future("x");

    assertThat(traced.cancel(true)).isTrue();

    assertThat(source.isCancelled()).isTrue();
    assertThat(traced.isCancelled()).isTrue();
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("Model.future (cancelled)");
    assertThat(catchThrowable(traced::join)).isInstanceOf(CancellationException.class);
  }

  @Test
  void sourceThatIsCancelledCancelsTheTracedOne() {
    CompletableFuture<String> traced = model(source).future("x");

    source.cancel(false);

    assertThat(traced.isCancelled()).isTrue();
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("Model.future (cancelled)");
  }

  @Test
  void everyCompletingMethodReachesTheSource() {
    CompletableFuture<String> one = new CompletableFuture<>();
    assertThat(model(one).future("x").complete("theirs")).isTrue();
    assertThat(one.join()).isEqualTo("theirs");

    CompletableFuture<String> two = new CompletableFuture<>();
    IOException failure = new IOException();
    assertThat(model(two).future("x").completeExceptionally(failure)).isTrue();
    assertThat(catchThrowable(two::get)).hasCause(failure);

    CompletableFuture<String> three = new CompletableFuture<>();
    model(three).future("x").completeAsync(() -> "async", Runnable::run);
    assertThat(three.join()).isEqualTo("async");

    CompletableFuture<String> four = new CompletableFuture<>();
    model(four).future("x").orTimeout(1, TimeUnit.MILLISECONDS);
    assertThat(catchThrowable(four::get)).hasCauseInstanceOf(TimeoutException.class);

    CompletableFuture<String> five = new CompletableFuture<>();
    model(five).future("x").completeOnTimeout("late", 1, TimeUnit.MILLISECONDS);
    assertThat(five.join()).isEqualTo("late");

    CompletableFuture<String> six = new CompletableFuture<>();
    CompletableFuture<String> traced = model(six).future("x");
    traced.obtrudeValue("obtruded");
    assertThat(traced.join()).isEqualTo("obtruded");
    assertThat(six.join()).isEqualTo("obtruded");

    awaitTree(
        "Model.future",
        "Model.future ERROR(java.io.IOException)",
        "Model.future",
        "Model.future ERROR(java.util.concurrent.TimeoutException)",
        "Model.future",
        "Model.future");
  }

  @Test
  void b149_deadlineIsAFailureByTimeout() {
    CompletableFuture<String> traced = model(source).future("x");

    assertThat(catchThrowable(() -> traced.orTimeout(1, TimeUnit.MILLISECONDS).join()))
        .hasCauseInstanceOf(TimeoutException.class);

    awaitTree("Model.future ERROR(java.util.concurrent.TimeoutException)");
  }

  @Test
  void b142_failureIsTheSameInstanceInTheSameWrapping() {
    IOException failure = new IOException();
    CompletableFuture<String> traced = model(source).future("x");
    CompletableFuture<String> control = new CompletableFuture<>();
    source.completeExceptionally(failure);
    control.completeExceptionally(failure);

    assertThat(catchThrowable(traced::get))
        .isInstanceOf(ExecutionException.class)
        .hasCause(failure);
    assertThat(catchThrowable(traced::join))
        .isInstanceOf(CompletionException.class)
        .hasCause(failure);
    List<Throwable> seen = new ArrayList<>();
    traced.whenComplete((value, error) -> seen.add(error));
    control.whenComplete((value, error) -> seen.add(error));
    assertThat(seen.get(0)).isSameAs(seen.get(1)).isSameAs(failure);
    assertThat(traced.isCompletedExceptionally()).isTrue();
  }

  @Test
  void failureThatComesWrappedIsSeenAsItWouldBeWithoutTracing() {
    IOException failure = new IOException();
    CompletableFuture<String> derived = source.thenApply(value -> value);
    CompletableFuture<String> traced = model(derived).future("x");
    source.completeExceptionally(failure);
    List<Throwable> seen = new ArrayList<>();
    derived.whenComplete((value, error) -> seen.add(error));
    traced.whenComplete((value, error) -> seen.add(error));

    assertThat(seen.get(0)).isInstanceOf(CompletionException.class).hasCause(failure);
    assertThat(seen.get(1)).isSameAs(seen.get(0));
  }

  @Test
  void b3_delegateThatThrowsInsteadOfReturningAFuture() {
    IllegalStateException failure = new IllegalStateException();
    Model throwing =
        TracedFuturesTest_Model.wrap(
            new ModelImpl(null) {
              @Override
              public CompletableFuture<String> future(String input) {
                throw failure;
              }
            },
            telemetry.tracing());

    assertThat(catchThrowable(() -> throwing.future("x"))).isSameAs(failure);
    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("Model.future ERROR(java.lang.IllegalStateException)");
  }

  @Test
  void b5_nullFutureEndsTheCallAndIsReturned() {
    Model model = model(null);

    assertThat(model.future("x")).isNull();
    assertThat(model.stage("x")).isNull();
    assertThat(model.job("x")).isNull();
    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("Model.future", "Model.stage", "Model.job");
  }

  @Test
  void declaredSubclassIsTheSameObject() {
    Job<String> job = new Job<>();
    Job<String> traced = model(job).job("x");

    assertThat(traced).isSameAs(job);
    assertThat(telemetry.spans()).isEmpty();
    job.complete("done");
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("Model.job");
  }

  @Test
  void stageStaysAStage() {
    CompletionStage<String> traced = model(source).stage("x");
    List<String> seen = new ArrayList<>();
    traced.thenAccept(seen::add);

    source.complete("done");

    assertThat(seen).containsExactly("done");
    assertThat(traced.toCompletableFuture().join()).isEqualTo("done");
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("Model.stage");
  }

  @Test
  void stageThatAllowsNoFutureIsStillTraced() {
    CompletionStage<String> minimal = source.minimalCompletionStage();
    CompletionStage<String> traced = model(minimal).stage("x");
    List<String> seen = new ArrayList<>();
    traced.thenAccept(seen::add);

    source.complete("done");

    assertThat(seen).containsExactly("done");
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("Model.stage");
  }

  @Test
  void streamedOnAFutureOfOneValueChangesNothing() {
    model(source).streamed("x");
    source.complete("done");

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("Model.streamed");
  }

  @Test
  void b55_completionRacingWithCancelEndsOnce() throws Exception {
    ExecutorService pool = telemetry.pool(2);
    for (int i = 0; i < 200; i++) {
      CompletableFuture<String> racing = new CompletableFuture<>();
      CompletableFuture<String> traced = model(racing).future("x");
      CountDownLatch start = new CountDownLatch(1);
      var cancel =
          pool.submit(
              () -> {
                start.await();
                return traced.cancel(true);
              });
      var complete =
          pool.submit(
              () -> {
                start.await();
                return racing.complete("done");
              });
      start.countDown();
      cancel.get(30, TimeUnit.SECONDS);
      complete.get(30, TimeUnit.SECONDS);
      assertThat(traced.isCancelled()).isEqualTo(racing.isCancelled());
    }

    assertThat(telemetry.spans()).hasSize(200);
  }

  @Test
  void oddFutures() {
    CompletableFuture<String> one = new CompletableFuture<>();
    Odd odd = TracedFuturesTest_Odd.wrap(new OddImpl(one), telemetry.tracing());

    odd.nothing("x");
    odd.wild("x");
    odd.raw("x");
    assertThat(odd.variable(one)).isSameAs(one);
    odd.nested("x");
    assertThat(telemetry.spans()).isEmpty();
    one.complete("done");

    assertThat(telemetry.spans()).hasSize(5);
  }

  @Test
  void b77_futureOfAStreamEndsWithTheInnerStream() {
    CompletableFuture<String> one = new CompletableFuture<>();
    Odd odd = TracedFuturesTest_Odd.wrap(new OddImpl(one), telemetry.tracing());
    CompletableFuture<Iterator<String>> iterator = odd.iterator("x");
    CompletionStage<Stream<String>> stream = odd.stream("x");
    CompletableFuture<Flow.Publisher<String>> publisher = odd.publisher("x");

    one.complete("a");
    assertThat(telemetry.spans()).isEmpty();
    assertThat(iterator.join().next()).isEqualTo("a");
    iterator.join().forEachRemaining(x -> {});
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("Odd.iterator");
    assertThat(stream.toCompletableFuture().join().toList()).containsExactly("a");
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("Odd.iterator", "Odd.stream");
    List<String> received = new ArrayList<>();
    publisher.join().subscribe(new Receiving(received));
    assertThat(received).containsExactly("a", "complete");
    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("Odd.iterator", "Odd.stream", "Odd.publisher");
  }

  @Test
  void b77_futureOfAStreamThatFailsOrIsCancelledEndsAtOnce() {
    CompletableFuture<String> one = new CompletableFuture<>();
    Odd odd = TracedFuturesTest_Odd.wrap(new OddImpl(one), telemetry.tracing());
    CompletableFuture<Iterator<String>> cancelled = odd.iterator("x");
    odd.publisher("x");

    cancelled.cancel(true);
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("Odd.iterator (cancelled)");
    one.completeExceptionally(new IOException());

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("Odd.iterator (cancelled)", "Odd.publisher ERROR(java.io.IOException)");
  }

  /** What is timed out is seen so before the thread of all timeouts has left its span. */
  private void awaitTree(String... spans) {
    await()
        .untilAsserted(
            () -> assertThat(SpanTree.of(telemetry.spans())).containsExactlyInAnyOrder(spans));
  }

  private Model model(CompletionStage<String> future) {
    return TracedFuturesTest_Model.wrap(new ModelImpl(future), telemetry.tracing());
  }

  private static class ModelImpl implements Model {
    private final CompletionStage<String> future;

    ModelImpl(CompletionStage<String> future) {
      this.future = future;
    }

    @Override
    public CompletableFuture<String> future(String input) {
      return (CompletableFuture<String>) future;
    }

    @Override
    public CompletionStage<String> stage(String input) {
      return future;
    }

    @Override
    public Job<String> job(String input) {
      return (Job<String>) future;
    }

    @Override
    public CompletableFuture<String> streamed(String input) {
      return (CompletableFuture<String>) future;
    }
  }

  private record OddImpl(CompletableFuture<String> one) implements Odd {
    @Override
    public CompletableFuture<Void> nothing(String input) {
      return one.thenAccept(x -> {});
    }

    @Override
    public CompletableFuture<?> wild(String input) {
      return one;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public CompletableFuture raw(String input) {
      return one;
    }

    @Override
    public <T extends CompletableFuture<String>> T variable(T future) {
      return future;
    }

    @Override
    public CompletableFuture<CompletableFuture<String>> nested(String input) {
      return one.thenApply(CompletableFuture::completedFuture);
    }

    @Override
    public CompletableFuture<Iterator<String>> iterator(String input) {
      return one.thenApply(x -> List.of(x).iterator());
    }

    @Override
    public CompletionStage<Stream<String>> stream(String input) {
      return one.thenApply(Stream::of);
    }

    @Override
    public CompletableFuture<Flow.Publisher<String>> publisher(String input) {
      return one.thenApply(
          x ->
              subscriber ->
                  subscriber.onSubscribe(
                      new Flow.Subscription() {
                        @Override
                        public void request(long n) {
                          subscriber.onNext(x);
                          subscriber.onComplete();
                        }

                        @Override
                        public void cancel() {}
                      }));
    }
  }

  private record Receiving(List<String> received) implements Flow.Subscriber<String> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(1);
    }

    @Override
    public void onNext(String item) {
      received.add(item);
    }

    @Override
    public void onError(Throwable throwable) {
      received.add(throwable.toString());
    }

    @Override
    public void onComplete() {
      received.add("complete");
    }
  }
}
