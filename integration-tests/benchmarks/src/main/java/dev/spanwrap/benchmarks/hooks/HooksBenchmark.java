// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.hooks;

import dev.spanwrap.benchmarks.Mode;
import dev.spanwrap.benchmarks.Telemetry;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.Tracing;
import io.opentelemetry.api.trace.Span;
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

/** Keyed hooks, session methods and the decision which signature to call. */
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@NullUnmarked // JMH sets the fields
public class HooksBenchmark {

  /** Calls that are open all the while, and wrappers around what does nothing. */
  @State(Scope.Benchmark)
  public static class Shared {
    @Param("10000")
    public int open;

    Tracing tracing;
    RunHooks hooks;
    Model model;
    Line line;
    Answering older;
    Answering newer;
    String[] keys;
    private Span seen;

    @Setup
    public void open() {
      Telemetry telemetry = Telemetry.of(Mode.SAMPLED);
      tracing = telemetry.tracing();
      hooks = TracedRunHooks.wrap(new NoHooks(), tracing);
      model = TracedModel.wrap(run -> "yes", tracing);
      line = TracedLine.wrap(new Silent(), tracing);
      older = TracedAnswering.wrap(question -> question, tracing);
      newer =
          TracedAnswering.wrap(
              new Answering() {
                @Override
                public String answer(String question) {
                  return question;
                }

                @Override
                public String answer(String question, int limit) {
                  return question;
                }
              },
              tracing);
      keys = new String[open];
      for (int i = 0; i < keys.length; i++) {
        keys[i] = "run-" + i;
        hooks.onModelStart(keys[i]);
      }
      line.open();
      check(telemetry);
    }

    private void check(Telemetry telemetry) {
      RunHooks looking =
          TracedRunHooks.wrap(
              new NoHooks() {
                @Override
                public void onToken(String run) {
                  seen = Span.current();
                }
              },
              tracing);
      looking.onToken(keys[0]);
      Span first = seen;
      require(first.getSpanContext().isValid(), "the span of a keyed hook");
      require(!Span.current().getSpanContext().isValid(), "the context that is left");
      require(telemetry.spans().endedIn(() -> line.send(1)).isEmpty(), "no span for a method");
      require(
          telemetry.spans().endedIn(() -> older.answer("why", 3)).size() == 1, "one span, adapted");
    }

    private static void require(boolean holds, String what) {
      if (!holds) {
        throw new IllegalStateException("Not as claimed: " + what);
      }
    }

    @TearDown
    public void close() {
      line.close();
      for (String key : keys) {
        hooks.onModelEnd(key);
      }
    }
  }

  /** Where a thread is among the keys. */
  @State(Scope.Thread)
  public static class Position {
    int next = System.identityHashCode(this);
    String run = "mine-" + next;
  }

  /** The call that is open under a key, one of all at random. */
  @Benchmark
  public TracedCall keyedLookup(Shared shared, Position position) {
    return shared.tracing.callFor(shared.keys[next(shared, position)]);
  }

  /** A hook that runs inside the call under its key. */
  @Benchmark
  public void keyedHook(Shared shared, Position position) {
    shared.hooks.onToken(shared.keys[next(shared, position)]);
  }

  /** A model's call where others use brackets. */
  @Benchmark
  public String callBesideBrackets(Shared shared, Position position) {
    return shared.model.chat(position.run);
  }

  /** A method of a session: runs inside its call. */
  @Benchmark
  public int sessionMethod(Shared shared, Position position) {
    return shared.line.send(position.next++);
  }

  /** The newer signature, called on an implementation that only has the older one. */
  @Benchmark
  public String adaptedToOlder(Shared shared, Position position) {
    return shared.older.answer("why", position.next++);
  }

  /** The newer signature, called on an implementation that has it. */
  @Benchmark
  public String notAdapted(Shared shared, Position position) {
    return shared.newer.answer("why", position.next++);
  }

  private static int next(Shared shared, Position position) {
    position.next = position.next * 1_103_515_245 + 12_345;
    return (position.next >>> 8) % shared.keys.length;
  }

  /** Hooks that do nothing. */
  static class NoHooks implements RunHooks {
    @Override
    public void onModelStart(String run) {}

    @Override
    public void onToken(String run) {}

    @Override
    public void onModelEnd(String run) {}
  }

  /** A session that does nothing. */
  static final class Silent implements Line {
    @Override
    public void open() {}

    @Override
    public int send(int value) {
      return value;
    }

    @Override
    public void close() {}
  }
}
