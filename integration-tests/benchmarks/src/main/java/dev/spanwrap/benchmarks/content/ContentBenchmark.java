// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.content;

import dev.spanwrap.benchmarks.Mode;
import dev.spanwrap.benchmarks.Telemetry;
import dev.spanwrap.runtime.ContentCapture;
import dev.spanwrap.runtime.Tracing;
import io.opentelemetry.api.common.AttributeKey;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A sampled call that records a request as JSON: the same text, written in two ways; of what is too
 * long databind writes all.
 */
@State(Scope.Benchmark)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ContentBenchmark {
  /** As the builder has it by default. */
  private static final int LIMIT = 65_536;

  @Param public Talk talk = Talk.TURNS;

  private final Telemetry telemetry = Telemetry.of(Mode.SAMPLED);
  private final Sending delegate = sent -> sent.messages().size();
  private final Sending byDatabind = new ByDatabind(delegate, telemetry.openTelemetry());
  private final Sending generated =
      TracedSending.wrap(
          delegate,
          Tracing.builder(telemetry.openTelemetry()).captureContent(ContentCapture.SPAN).build());
  private final Sending off = TracedSending.wrap(delegate, telemetry.tracing());

  /** Checks that both write the same up to the limit, and nothing is written where it is off. */
  @Setup
  public void check() {
    String expected = recorded(byDatabind);
    String written = recorded(generated);
    if (expected == null || written == null || recorded(off) != null) {
      throw new IllegalStateException("Not as claimed: " + written);
    }
    boolean same =
        expected.length() <= LIMIT
            ? written.equals(expected)
            : written.length() <= LIMIT && written.startsWith(expected.substring(0, LIMIT - 1_000));
    if (!same) {
      throw new IllegalStateException("Not as claimed: " + written);
    }
  }

  private @Nullable String recorded(Sending sending) {
    return telemetry
        .spans()
        .endedIn(() -> sending.send(talk.request()))
        .get(0)
        .getAttributes()
        .get(AttributeKey.stringKey("app.request"));
  }

  /** By databind's writer. */
  @Benchmark
  public int databind() {
    return byDatabind.send(talk.request());
  }

  /** By the generated writer. */
  @Benchmark
  public int generatedWriter() {
    return generated.send(talk.request());
  }

  /** By nobody: content is off. */
  @Benchmark
  public int contentOff() {
    return off.send(talk.request());
  }
}
