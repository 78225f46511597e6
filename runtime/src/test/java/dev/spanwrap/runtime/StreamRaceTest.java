// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.runtime.conformance.Telemetry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What several threads signal at once: one end, one outcome, no element lost. */
class StreamRaceTest {
  private static final Operation STREAM = Operation.named("Model.stream").streamed();
  private static final int ROUNDS = 400;
  private static final ExecutorService POOL = Executors.newCachedThreadPool();

  @RegisterExtension final Telemetry recorded = Telemetry.create();

  private final List<Outcome> ends = Collections.synchronizedList(new ArrayList<>());
  private final Tracing tracing =
      recorded.tracing(
          builder ->
              builder.listener(
                  new CallListener() {
                    @Override
                    public void onEnd(TracedCall call, Outcome outcome) {
                      ends.add(outcome);
                    }
                  }));

  @AfterAll
  static void stop() {
    POOL.shutdownNow();
  }

  /** Runs {@code racers} at once. */
  private static void race(Runnable... racers) {
    Phaser start = new Phaser(racers.length);
    List<CompletableFuture<Void>> runs = new ArrayList<>();
    for (Runnable racer : racers) {
      runs.add(
          CompletableFuture.runAsync(
              () -> {
                start.arriveAndAwaitAdvance();
                racer.run();
              },
              POOL));
    }
    CompletableFuture.allOf(runs.toArray(CompletableFuture[]::new)).join();
  }

  private Outcome onlyEnd() {
    assertThat(ends).hasSize(1);
    return ends.remove(0);
  }

  @Test
  void b1_b29_oneEndWhoeverSignalsIt() {
    RuntimeException broken = new RuntimeException("broken");
    for (int i = 0; i < ROUNDS; i++) {
      TracedCall call = tracing.begin(STREAM);
      StreamCall stream = StreamCall.open(call);
      AtomicInteger closed = new AtomicInteger();
      race(
          stream::complete,
          () -> stream.fail(broken),
          () -> stream.cancel(closed::incrementAndGet),
          stream::abandon,
          () -> stream.element("a"));
      assertThat(onlyEnd()).isEqualTo(call.outcome());
      assertThat(closed).hasValue(1);
    }
    assertThat(recorded.spans()).hasSize(ROUNDS);
  }

  @Test
  void b55_completionAndCancellationOfASubscription() {
    for (int i = 0; i < ROUNDS; i++) {
      AtomicReference<Flow.Subscriber<? super Object>> producer = new AtomicReference<>();
      AtomicInteger cancelled = new AtomicInteger();
      Flow.Publisher<Object> source =
          subscriber -> {
            producer.set(subscriber);
            subscriber.onSubscribe(
                new Flow.Subscription() {
                  @Override
                  public void request(long elements) {}

                  @Override
                  public void cancel() {
                    cancelled.incrementAndGet();
                  }
                });
          };
      AtomicReference<Flow.Subscription> subscription = new AtomicReference<>();
      AtomicInteger terminals = new AtomicInteger();
      PublisherTracing.trace(source, tracing.defer(() -> tracing.begin(STREAM)))
          .subscribe(
              new Flow.Subscriber<>() {
                @Override
                public void onSubscribe(Flow.Subscription given) {
                  subscription.set(given);
                }

                @Override
                public void onNext(Object element) {}

                @Override
                public void onError(Throwable error) {
                  terminals.incrementAndGet();
                }

                @Override
                public void onComplete() {
                  terminals.incrementAndGet();
                }
              });
      race(
          () -> producer.get().onComplete(),
          () -> subscription.get().cancel(),
          () -> subscription.get().cancel());
      assertThat(onlyEnd()).isIn(Outcome.SUCCEEDED, Outcome.CANCELLED);
      assertThat(cancelled).hasValue(2);
      assertThat(terminals).hasValue(1);
    }
  }

  @Test
  void b75_completionAndCancellationOfAFuture() {
    RuntimeException broken = new RuntimeException("broken");
    for (int i = 0; i < ROUNDS; i++) {
      CompletableFuture<String> source = new CompletableFuture<>();
      CompletableFuture<String> traced = FutureTracing.trace(source, tracing.begin(STREAM));
      AtomicReference<Outcome> seen = new AtomicReference<>();
      CompletableFuture<String> dependent =
          traced.whenComplete((value, error) -> seen.set(ends.isEmpty() ? null : ends.get(0)));
      race(
          () -> source.complete("reply"),
          () -> source.completeExceptionally(broken),
          () -> traced.cancel(true),
          () -> traced.complete("other"));
      assertThat(dependent).isDone();
      Outcome outcome = onlyEnd();
      assertThat(seen).hasValue(outcome);
      assertThat(outcome)
          .isEqualTo(
              traced.isCancelled()
                  ? Outcome.CANCELLED
                  : traced.isCompletedExceptionally() ? Outcome.FAILED : Outcome.SUCCEEDED);
      assertThat(traced.isCompletedExceptionally()).isEqualTo(source.isCompletedExceptionally());
      assertThat(traced.handle((value, error) -> value).join())
          .isEqualTo(source.handle((value, error) -> value).join());
    }
  }

  @Test
  void theLastOfManyLegsEndsTheCall() {
    for (int i = 0; i < ROUNDS; i++) {
      StreamCall stream = StreamCall.open(tracing.begin(STREAM));
      StreamCall first = stream.leg();
      StreamCall second = stream.leg();
      StreamCall third = stream.leg();
      race(first::complete, second::complete, third::complete, third::complete);
      assertThat(onlyEnd()).isEqualTo(Outcome.SUCCEEDED);
    }
  }

  @Test
  void b69_b42_noElementOfAParallelStreamIsLost() {
    for (int i = 0; i < 20; i++) {
      TracedCall call = tracing.begin(STREAM);
      assertThat(StreamTracing.trace(IntStream.range(0, 1_000).parallel(), call).sum())
          .isEqualTo(499_500);
      assertThat(onlyEnd()).isEqualTo(Outcome.SUCCEEDED);
    }
    assertThat(recorded.spans())
        .allMatch(span -> span.getAttributes().asMap().containsValue(1_000L));
  }

  @Test
  void anElementThatEndsTheCallAndACancellation() {
    Operation operation = STREAM.endsWith(String.class);
    for (int i = 0; i < ROUNDS; i++) {
      StreamCall stream = StreamCall.open(tracing.begin(operation));
      race(() -> stream.element("done"), stream::cancel);
      assertThat(onlyEnd()).isIn(Outcome.SUCCEEDED, Outcome.CANCELLED);
    }
  }
}
