// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.runtime.conformance.CheckedSpans;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random programs through generated wrappers: the application sees what it sees without tracing,
 * and each call ends once.
 */
class ProgramTest {
  @RegisterExtension static final CheckedSpans CHECKED = Telemetries.CHECKED;

  private static final int PROGRAMS_PER_SEED = 100;

  static IntStream seeds() {
    return IntStream.range(0, 50);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void b1_b180_theApplicationSeesWhatItSeesWithoutTracing(int seed) throws Exception {
    Random random = new Random(seed);
    for (int i = 0; i < PROGRAMS_PER_SEED; i++) {
      check(Program.of(random));
    }
  }

  private static void check(Program program) throws Exception {
    Bench untraced = program.run(false);
    Bench traced = program.run(true);

    assertThat(traced.log.consumed).as("consumed by %s", program).isEqualTo(untraced.log.consumed);
    if (!untraced.log.produced.contains("consumer threw")) {
      assertThat(traced.log.produced)
          .as("produced by %s", program)
          .isEqualTo(untraced.log.produced);
    }
    String trace = traced.traceId();
    assertThat(Telemetries.TRACES.open(trace)).as("open after %s", program).isZero();
    if (program.mode() == Mode.NOT_SAMPLED) {
      assertThat(traced.outcomes).as("outcomes of %s", program).hasSize(1);
    } else {
      assertThat(Telemetries.TRACES.calls(trace))
          .as("ended by %s", program)
          .isEqualTo(program.mode().isOff() ? 0 : 1);
    }
    if (!program.mode().isOff()) {
      assertThat(traced.log.consumerSpans)
          .as("where the consumer of %s ran", program)
          .allMatch(traced.callerId()::equals);
    }
    Telemetries.TRACES.forget(trace);
  }
}
