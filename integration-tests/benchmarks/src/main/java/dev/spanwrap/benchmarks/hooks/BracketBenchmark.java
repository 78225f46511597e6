// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.hooks;

import dev.spanwrap.benchmarks.Mode;
import dev.spanwrap.benchmarks.Telemetry;
import dev.spanwrap.runtime.Tracing;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Opened by a hook, joined by the model's call, closed by another hook: one span. */
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@NullUnmarked // JMH sets the fields
public class BracketBenchmark {

  /** How hooks and calls find each other, and where the others are. */
  public enum Hooks {
    /** By their key, all in one place. */
    KEYED,
    /** By their key, all in one place, where once there was one without. */
    KEYED_AFTER_UNKEYED,
    /** By what encloses them: each is in a place of its own. */
    UNKEYED
  }

  /** Brackets that are open all the while. */
  @State(Scope.Benchmark)
  @SuppressWarnings("try")
  public static class Shared {
    @Param public Hooks hooks;

    @Param({"0", "10000"})
    public int others;

    private RunHooks keyed;
    private Model model;
    private UnkeyedHooks unkeyed;
    private UnkeyedModel unkeyedModel;

    @Setup
    public void open() {
      Telemetry telemetry = Telemetry.of(Mode.SAMPLED);
      Tracing tracing = telemetry.tracing();
      keyed = TracedRunHooks.wrap(new HooksBenchmark.NoHooks(), tracing);
      model = TracedModel.wrap(run -> "yes", tracing);
      unkeyed = TracedUnkeyedHooks.wrap(new NoHooks(), tracing);
      unkeyedModel = TracedUnkeyedModel.wrap(run -> "yes", tracing);
      if (hooks == Hooks.KEYED_AFTER_UNKEYED) {
        unkeyed.onModelStart("once");
        unkeyed.onModelEnd("once");
      }
      for (int i = 0; i < others; i++) {
        if (hooks == Hooks.UNKEYED) {
          try (io.opentelemetry.context.Scope scope = elsewhere(i).makeCurrent()) {
            unkeyed.onModelStart("elsewhere");
          }
        } else {
          keyed.onModelStart("run-" + i);
        }
      }
      int spans = telemetry.spans().endedIn(() -> bracket("check")).size();
      if (spans != 1) {
        throw new IllegalStateException("Not one span for a bracket and its call: " + spans);
      }
    }

    private static Span elsewhere(int place) {
      return Span.wrap(
          SpanContext.createFromRemoteParent(
              TraceId.fromLongs(1, place + 1L),
              SpanId.fromLong(place + 1L),
              TraceFlags.getSampled(),
              TraceState.getDefault()));
    }

    String bracket(String run) {
      if (hooks == Hooks.UNKEYED) {
        unkeyed.onModelStart(run);
        String reply = unkeyedModel.chat(run);
        unkeyed.onModelEnd(run);
        return reply;
      }
      keyed.onModelStart(run);
      String reply = model.chat(run);
      keyed.onModelEnd(run);
      return reply;
    }

    @TearDown
    public void close() {
      for (int i = 0; i < others; i++) {
        if (hooks == Hooks.UNKEYED) {
          try (io.opentelemetry.context.Scope scope = elsewhere(i).makeCurrent()) {
            unkeyed.onModelEnd("elsewhere");
          }
        } else {
          keyed.onModelEnd("run-" + i);
        }
      }
    }
  }

  /** Under which key a thread opens its brackets. */
  @State(Scope.Thread)
  public static class Mine {
    final String run = "mine-" + System.identityHashCode(this);
  }

  @Benchmark
  public String bracket(Shared shared, Mine mine) {
    return shared.bracket(mine.run);
  }

  private static final class NoHooks implements UnkeyedHooks {
    @Override
    public void onModelStart(String run) {}

    @Override
    public void onModelEnd(String run) {}
  }
}
