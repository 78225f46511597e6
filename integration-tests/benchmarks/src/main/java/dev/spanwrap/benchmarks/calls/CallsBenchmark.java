// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.calls;

import dev.spanwrap.benchmarks.Mode;
import dev.spanwrap.benchmarks.Telemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One call that returns at once, traced in each way. */
@State(org.openjdk.jmh.annotations.Scope.Thread)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@NullUnmarked // JMH sets the parameters
public class CallsBenchmark {
  private static final int ARGUMENTS = 64;

  @Param public Variant variant;

  @Param({"SAMPLED", "UNSAMPLED", "NOOP"})
  public Mode mode;

  @Param({"root", "child"})
  public String parent;

  @Param public Shape shape;

  @Param({"false", "true"})
  public boolean metrics;

  private final String[] models = {"small", "medium", "large", "huge"};
  private final Prompt[] prompts = new Prompt[ARGUMENTS];
  private Service service;
  private Scope scope;
  private int next;

  @Setup
  @SuppressWarnings("MustBeClosedChecker") // leave() closes it, on the same thread
  public void wrap() {
    Telemetry telemetry = metrics ? Telemetry.withMetrics(mode) : Telemetry.of(mode);
    for (int i = 0; i < prompts.length; i++) {
      prompts[i] = new Prompt("prompt " + i, i / 100.0, 0.9, i, 0.1, 0.2, i * 31L);
    }
    if (parent.equals("child")) {
      Span caller = telemetry.openTelemetry().getTracer("caller").spanBuilder("run").startSpan();
      scope = caller.makeCurrent();
    }
    Direct delegate = new Direct();
    service = variant.wrap(delegate, shape, telemetry);
    CallCheck.run(variant, shape, telemetry, service, delegate);
    if (metrics && shape.isModel()) {
      CallCheck.requireMeasured(telemetry);
    }
  }

  @TearDown
  public void leave() {
    if (scope != null) {
      scope.close();
    }
  }

  @Benchmark
  public String call() {
    int i = ++next;
    return service.call(models[i >> 4 & 3], i & 1023, prompts[i & (ARGUMENTS - 1)]);
  }
}
