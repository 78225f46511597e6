// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.streams;

import dev.spanwrap.benchmarks.Mode;
import dev.spanwrap.benchmarks.Telemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A stream of a thousand elements, per element; its own set-up is spread over them. */
@State(org.openjdk.jmh.annotations.Scope.Thread)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@NullUnmarked // JMH sets the parameters
public class StreamsBenchmark {
  private static final int ELEMENTS = 1_000;

  @Param public Way way;

  private Feed feed;
  private Scope scope;
  private final Counter counter = new Counter();

  /** A way of tracing a stream. */
  public enum Way {
    PLAIN,
    BY_HAND,
    SPANWRAP,
    /** OpenTelemetry's instrumentation of Reactor, with its hook; for {@code flux} only. */
    OTEL_REACTOR,
    /** Micrometer's {@code tap}, which activates no context; for {@code flux} only. */
    MICROMETER_TAP
  }

  @Setup
  @SuppressWarnings("MustBeClosedChecker") // leave() closes it, on the same thread
  public void wrap() {
    Telemetry telemetry = Telemetry.of(Mode.SAMPLED);
    Span caller = telemetry.openTelemetry().getTracer("caller").spanBuilder("run").startSpan();
    scope = caller.makeCurrent();
    Feed plain = new Plain();
    feed =
        switch (way) {
          case PLAIN -> plain;
          case BY_HAND -> new ByHand(plain, telemetry.openTelemetry());
          case SPANWRAP -> TracedFeed.wrap(plain, telemetry.tracing());
          case OTEL_REACTOR -> Reactors.otel(plain, telemetry.openTelemetry());
          case MICROMETER_TAP -> Reactors.tap(plain, telemetry.openTelemetry());
        };
    if (way == Way.OTEL_REACTOR || way == Way.MICROMETER_TAP) {
      check(telemetry, caller, "flux", () -> flux());
    } else {
      check(telemetry, caller, "iterator", () -> iterator());
      check(telemetry, caller, "stream", () -> streamForEach());
      check(telemetry, caller, "stream", () -> streamIterator());
      check(telemetry, caller, "flow", () -> flowUnbounded());
      check(telemetry, caller, "flow", () -> flowOneByOne());
      check(telemetry, caller, "flux", () -> flux());
      check(telemetry, caller, "flowable", () -> flowable());
      check(telemetry, caller, "callback", () -> callback());
      check(telemetry, caller, "future", () -> future());
    }
  }

  private void check(Telemetry telemetry, Span caller, String method, Runnable run) {
    // OpenTelemetry's hook runs consumers inside the span, and Micrometer's too where it can.
    boolean separates = way != Way.OTEL_REACTOR && way != Way.MICROMETER_TAP;
    counter.expected = separates ? caller : null;
    List<SpanData> spans = telemetry.spans().endedIn(run);
    counter.expected = null;
    require(spans.size() == (way == Way.PLAIN ? 0 : 1), spans.size() + " spans of " + method);
    for (SpanData span : spans) {
      require(span.getParentSpanId().equals(caller.getSpanContext().getSpanId()), "the parent");
      require(span.hasEnded(), "the end");
      if (way == Way.BY_HAND || way == Way.SPANWRAP) {
        require(span.getName().equals("Feed." + method), "the name " + span.getName());
      }
    }
    require(Span.current() == caller, "the context that is left by " + method);
  }

  static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("Not as claimed: " + what);
    }
  }

  @TearDown
  public void leave() {
    scope.close();
  }

  @Benchmark
  @OperationsPerInvocation(ELEMENTS)
  public long iterator() {
    long seen = 0;
    Iterator<Object> iterator = feed.iterator(ELEMENTS);
    while (iterator.hasNext()) {
      if (iterator.next() == Numbers.ELEMENT) {
        seen++;
      }
    }
    return complete(seen);
  }

  @Benchmark
  @OperationsPerInvocation(ELEMENTS)
  public long streamForEach() {
    counter.reset();
    feed.stream(ELEMENTS).forEach(counter);
    return complete(counter.seen);
  }

  @Benchmark
  @OperationsPerInvocation(ELEMENTS)
  public long streamIterator() {
    long seen = 0;
    Iterator<Object> iterator = feed.stream(ELEMENTS).iterator();
    while (iterator.hasNext()) {
      if (iterator.next() == Numbers.ELEMENT) {
        seen++;
      }
    }
    return complete(seen);
  }

  @Benchmark
  @OperationsPerInvocation(ELEMENTS)
  public long flowUnbounded() {
    feed.flow(ELEMENTS).subscribe(counter.asking(Long.MAX_VALUE));
    return complete(counter.seen);
  }

  @Benchmark
  @OperationsPerInvocation(ELEMENTS)
  public long flowOneByOne() {
    feed.flow(ELEMENTS).subscribe(counter.asking(1));
    return complete(counter.seen);
  }

  @Benchmark
  @OperationsPerInvocation(ELEMENTS)
  public long flux() {
    counter.reset();
    feed.flux(ELEMENTS).subscribe(counter);
    return complete(counter.seen);
  }

  @Benchmark
  @OperationsPerInvocation(ELEMENTS)
  public long flowable() {
    counter.reset();
    var unused = feed.flowable(ELEMENTS).subscribe(counter::accept);
    return complete(counter.seen);
  }

  @Benchmark
  @OperationsPerInvocation(ELEMENTS)
  public long callback() {
    counter.reset();
    feed.callback(ELEMENTS, counter, counter);
    return complete(counter.seen);
  }

  /** One future, completed later: not per element. */
  @Benchmark
  public Object future() {
    CompletableFuture<Object> future = feed.future();
    future.complete(Numbers.ELEMENT);
    return future.join();
  }

  private static long complete(long seen) {
    require(seen == ELEMENTS, seen + " elements");
    return seen;
  }
}
