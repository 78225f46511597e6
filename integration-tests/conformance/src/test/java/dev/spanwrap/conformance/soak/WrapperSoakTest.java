// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.CheckedSpans;
import dev.spanwrap.runtime.conformance.GenAiConformance;
import dev.spanwrap.runtime.conformance.Rule;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A million calls through generated wrappers, and ten thousand streams that are open at once, leave
 * nothing behind. Some fifteen seconds of a processor.
 */
class WrapperSoakTest {
  private static final int CALLS = 1_000_000;
  private static final int STREAMS = 10_000;
  private static final int WARM_UP = 1_000;
  private static final int ELEMENTS = 20;
  private static final int KINDS = 5;
  private static final int THREADS = 2;

  /** What a leak of a few bytes per call, or of one object per stream, is far above. */
  private static final long FLAT = 1_000_000;

  @RegisterExtension
  final CheckedSpans checked =
      CheckedSpans.by(
          GenAiConformance.create()
              .waiving(Rule.REQUIRED, "The hooks say no more than a long run needs."));

  private final SpanCount spans = new SpanCount();
  private final Tracing tracing =
      Tracing.create(
          OpenTelemetrySdk.builder()
              .setTracerProvider(
                  SdkTracerProvider.builder()
                      .addSpanProcessor(spans)
                      .addSpanProcessor(checked)
                      .build())
              .setMeterProvider(
                  SdkMeterProvider.builder()
                      .registerMetricReader(InMemoryMetricReader.create())
                      .build())
              .build());
  private final Model model = TracedModel.wrap(new Echo(ELEMENTS, new Echo.Pushed()), tracing);
  private final RunHooks hooks = TracedRunHooks.wrap(new Silent(), tracing);

  @Test
  void manyCallsLeaveNothingBehind() {
    inThreads(thread -> calls(thread, WARM_UP));
    Residue before = settled();
    long ended = spans.ended.get();

    inThreads(thread -> calls(thread, CALLS / THREADS));

    assertThat(spans.ended.get() - ended).isGreaterThanOrEqualTo(CALLS);
    assertNothingIsLeft(before);
  }

  @Test
  void manyStreamsThatAreOpenAtOnceLeaveNothingBehind() {
    streams(WARM_UP);
    Residue before = settled();
    long ended = spans.ended.get();

    streams(STREAMS);

    assertThat(spans.ended.get() - ended).isGreaterThanOrEqualTo(STREAMS);
    assertNothingIsLeft(before);
  }

  private void assertNothingIsLeft(Residue before) {
    Residue after = settled();
    assertThat(spans.ended).hasValue(spans.started.get());
    assertThat(after.runtime()).as("objects of the runtime").isLessThanOrEqualTo(before.runtime());
    assertThat(after.bytes()).as("bytes").isLessThan(before.bytes() + FLAT);
    assertThat(after.threads()).as("threads").isLessThanOrEqualTo(before.threads());
    assertThat(Context.current()).isSameAs(Context.root());
  }

  /** Waits until what was forgotten is collected: each failure looks after those before it. */
  private Residue settled() {
    List<Residue> seen = new ArrayList<>(List.of(Residue.now()));
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> {
              refuse();
              Residue before = seen.get(seen.size() - 1);
              Residue now = Residue.now();
              seen.add(now);
              return spans.ended.get() == spans.started.get() && now.runtime() == before.runtime();
            });
    return seen.get(seen.size() - 1);
  }

  private void refuse() {
    assertThat(catchThrowable(() -> model.chat("refused", "small", -1)))
        .isInstanceOf(IllegalStateException.class);
  }

  private void calls(int thread, int count) {
    for (int i = 0; i < count; i++) {
      String run = "run-" + thread + '-' + i % 1_000;
      switch (i % 10) {
        case 0 -> {
          hooks.onModelStart(run);
          model.chat(run, "small", i);
          hooks.onModelEnd(run);
        }
        case 1 -> {
          try (Line line = TracedLine.wrap(new Dead(), tracing)) {
            line.connect("first");
            line.send(i);
            line.putThrough("second");
          }
        }
        case 2 -> refuse();
        default -> model.chat(run, "small", i);
      }
    }
  }

  /** Opens all, then takes a step in each by turns; every third is given up half way. */
  private void streams(int count) {
    List<OpenStream> open = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Echo.Pushed pushed = new Echo.Pushed();
      Model one = TracedModel.wrap(new Echo(ELEMENTS, pushed), tracing);
      open.add(OpenStream.of(i % KINDS, one, pushed));
    }
    assertThat(spans.started.get() - spans.ended.get()).isEqualTo(count);
    inThreads(
        thread -> {
          for (int step = 0; step <= ELEMENTS; step++) {
            for (int i = thread; i < count; i += THREADS) {
              boolean givenUp = i % 3 == 0;
              if (givenUp && step == ELEMENTS / 2) {
                open.get(i).giveUp();
              } else if (!givenUp || step < ELEMENTS / 2) {
                open.get(i).step(step == ELEMENTS);
              }
            }
          }
        });
    open.clear();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> {
              System.gc();
              return spans.ended.get() == spans.started.get();
            });
  }

  private static void inThreads(IntConsumer task) {
    List<Thread> threads = new ArrayList<>();
    List<CompletableFuture<Void>> results = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      int thread = i;
      CompletableFuture<Void> result = new CompletableFuture<>();
      results.add(result);
      threads.add(
          new Thread(
              () -> {
                try {
                  task.accept(thread);
                  result.complete(null);
                } catch (Throwable error) {
                  result.completeExceptionally(error);
                }
              }));
    }
    threads.forEach(Thread::start);
    results.forEach(CompletableFuture::join);
    threads.forEach(WrapperSoakTest::join);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Silent implements RunHooks {
    @Override
    public void onModelStart(String run) {}

    @Override
    public void onModelEnd(String run) {}
  }

  private static final class Dead implements Line {
    @Override
    public void connect(String agent) {}

    @Override
    public void putThrough(String agent) {}

    @Override
    public int send(int value) {
      return value;
    }

    @Override
    public void close() {}
  }
}
