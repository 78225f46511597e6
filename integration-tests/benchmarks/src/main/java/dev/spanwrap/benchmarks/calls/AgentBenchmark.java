// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.calls;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
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
 * One call, traced by OpenTelemetry's Java agent, in a fork that the agent is attached to: {@link
 * Shape#MODEL4} of {@link CallsBenchmark}, as far as it goes.
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
    annotated("small", Direct.CHECK, prompt);
    check("chat", 2);
    completed("small", Direct.CHECK, prompt);
    check("chat small", 4);
  }

  private void check(String name, int attributes) {
    Span seen = delegate.seen;
    CallCheck.require(seen != null && seen.getSpanContext().isValid(), "the agent's span");
    boolean sampled = mode.equals("SAMPLED");
    CallCheck.require(seen.getSpanContext().isSampled() == sampled, "its sampling");
    if (sampled) {
      AgentSpan span = AgentSpan.of(seen);
      CallCheck.require(span.name().equals(name), "its name: " + span);
      CallCheck.require(span.attributes() == attributes, "its attributes: " + span);
      CallCheck.require(span.kind().equals("CLIENT"), "its kind: " + span);
    }
  }

  /** What the annotation alone can say: neither constants nor a name with the model. */
  @Benchmark
  public String annotation() {
    int i = ++next;
    return annotated(models[i >> 4 & 3], i & 1023, prompt);
  }

  /** With what is missing, set in the method's own body. */
  @Benchmark
  public String annotationAndBody() {
    int i = ++next;
    return completed(models[i >> 4 & 3], i & 1023, prompt);
  }

  @WithSpan(value = "chat", kind = SpanKind.CLIENT)
  String annotated(
      @SpanAttribute("gen_ai.request.model") String model,
      @SpanAttribute("gen_ai.request.max_tokens") int limit,
      Prompt said) {
    return delegate.call(model, limit, said);
  }

  @WithSpan(value = "chat", kind = SpanKind.CLIENT)
  String completed(
      @SpanAttribute("gen_ai.request.model") String model,
      @SpanAttribute("gen_ai.request.max_tokens") int limit,
      Prompt said) {
    Span span = Span.current();
    span.updateName("chat " + model);
    span.setAttribute(Keys.OPERATION, "chat");
    span.setAttribute(Keys.PROVIDER, "local");
    return delegate.call(model, limit, said);
  }
}
