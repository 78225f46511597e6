// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.calls;

import dev.spanwrap.benchmarks.Mode;
import dev.spanwrap.benchmarks.Telemetry;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A call that fails at once, and whose exception bubbles up through one wrapper or through three.
 */
@State(Scope.Thread)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@NullUnmarked // JMH sets the parameters
public class FailingBenchmark {
  @Param({"DIRECT", "BY_HAND", "BY_HAND_TIGHT", "SPANWRAP", "PROXY"})
  public Variant variant;

  @Param({"SAMPLED", "UNSAMPLED", "NOOP"})
  public Mode mode;

  @Param public Thrown thrown;

  @Param({"1", "3"})
  public int wrappers;

  private final String[] models = {"small", "medium", "large", "huge"};
  private final Prompt prompt = new Prompt("What now?", 0.5, 0.9, 40, 0.1, 0.2, 7);
  private Service service;
  private int next;

  @Setup
  public void wrap() {
    Telemetry telemetry = Telemetry.of(mode);
    Failing failing = new Failing(thrown);
    service = failing;
    for (int i = 0; i < wrappers; i++) {
      Service inner = service;
      service = variant.wrap(inner::call, Shape.MODEL4, telemetry);
    }
    failing.deepenFrom(call().getStackTrace().length);
    List<SpanData> spans = telemetry.spans().endedIn(this::call);
    boolean traced = variant != Variant.DIRECT && mode == Mode.SAMPLED;
    CallCheck.require(spans.size() == (traced ? wrappers : 0), "spans: " + spans.size());
    int rendered = 0;
    for (SpanData span : spans) {
      CallCheck.require(span.getStatus().getStatusCode() == StatusCode.ERROR, "the status");
      rendered += span.getEvents().size();
    }
    int claimed = variant == Variant.SPANWRAP ? 1 : wrappers;
    CallCheck.require(rendered == (traced ? claimed : 0), "stack traces: " + rendered);
  }

  @Benchmark
  public Throwable call() {
    int i = ++next;
    try {
      throw new AssertionError(service.call(models[i >> 4 & 3], i & 1023, prompt));
    } catch (IllegalStateException refused) {
      return refused;
    }
  }
}
