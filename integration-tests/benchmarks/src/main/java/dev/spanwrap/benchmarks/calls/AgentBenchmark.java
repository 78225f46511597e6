// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.calls;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.instrumentation.annotations.SpanAttribute;
import io.opentelemetry.instrumentation.annotations.WithSpan;
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
 * One call, traced by OpenTelemetry's Java agent: the same as {@link CallsBenchmark}, in a fork
 * that the agent is attached to. It has two attributes, as its annotation takes parameters only.
 */
@State(Scope.Thread)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@NullUnmarked // JMH sets the parameters
public class AgentBenchmark {
  /** What the sampler of the agent was told: sampled or not. */
  @Param("SAMPLED")
  public String mode;

  private final String[] models = {"small", "medium", "large", "huge"};
  private final Prompt prompt = new Prompt("What now?", 0.5, 0.9, 40, 0.1, 0.2, 7);
  private final Direct delegate = new Direct();
  private int next;

  @Setup
  public void check() {
    traced("small", Direct.CHECK, prompt);
    Span seen = delegate.seen;
    CallCheck.require(seen != null && seen.getSpanContext().isValid(), "the agent's span");
    CallCheck.require(seen.getSpanContext().isSampled() == mode.equals("SAMPLED"), "its sampling");
  }

  @Benchmark
  public String call() {
    int i = ++next;
    return traced(models[i >> 4 & 3], i & 1023, prompt);
  }

  @WithSpan("chat")
  String traced(
      @SpanAttribute("gen_ai.request.model") String model,
      @SpanAttribute("gen_ai.request.max_tokens") int limit,
      Prompt said) {
    return delegate.call(model, limit, said);
  }
}
