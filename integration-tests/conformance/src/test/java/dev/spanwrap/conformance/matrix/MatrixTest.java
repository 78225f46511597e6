// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.conformance.testing.SpanTree;
import dev.spanwrap.runtime.conformance.CheckedSpans;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every shape, in every way to end, on every arrangement of threads, in every mode of tracing,
 * through wrappers that the processor generated: what the application sees is what it sees without
 * tracing, and what the trace says is right and has the shape of the plain call's.
 */
class MatrixTest {
  @RegisterExtension static final CheckedSpans CHECKED = Telemetries.CHECKED;

  private static final Report REPORT = new Report();
  private static final List<String> PLAIN_TREE = plainTree();

  /** The cells of all endings and modes. */
  record Row(Shape shape, Threads threads) {
    Stream<Cell> cells() {
      return Stream.of(Ending.values())
          .flatMap(
              ending ->
                  Stream.of(Mode.values()).map(mode -> new Cell(shape, ending, threads, mode)));
    }

    @Override
    public String toString() {
      return shape + ", " + threads;
    }
  }

  static Stream<Shape> shapes() {
    return Stream.of(
            ValueShapes.shapes(),
            PullShapes.shapes(),
            PushShapes.shapes(),
            CallbackShapes.shapes(),
            CarrierShapes.shapes())
        .flatMap(List::stream);
  }

  static Stream<Row> rows() {
    return shapes()
        .flatMap(shape -> Stream.of(Threads.values()).map(threads -> new Row(shape, threads)));
  }

  private static List<String> plainTree() {
    try {
      CellRun plain =
          CellRun.traced(
              new Cell(ValueShapes.plain(), Ending.COMPLETE, Threads.SAME, Mode.CONTENT_OFF));
      return SpanTree.of(Telemetries.TRACES.ended(plain.traceId()));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void thePlainTreeIsTheCallBelowItsCallerAndWhatItProducesBelowIt() {
    assertThat(PLAIN_TREE).containsExactly("caller", "  ask", "    produce");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void b1_b15_b29_b42_b178_b180_tracedAsUntracedAndAsPlain(Row row) {
    assertThat(row.cells().filter(cell -> !cell.ending().isAbandoned()))
        .allSatisfy(
            cell -> {
              String unfit = cell.unfit();
              if (unfit != null) {
                REPORT.leftOut(cell, unfit);
              } else {
                new CellCheck(cell, CellRun.untraced(cell), CellRun.traced(cell)).check(PLAIN_TREE);
                REPORT.ran(cell);
              }
            });
  }

  /** All at once, so that the collector has to run a few times only. */
  @Test
  void b31_b32_abandonedIsEndedByTheCollector() throws Exception {
    List<CellRun> runs = new ArrayList<>();
    for (Cell cell : rows().flatMap(Row::cells).filter(c -> c.ending().isAbandoned()).toList()) {
      String unfit = cell.unfit();
      if (unfit != null) {
        REPORT.leftOut(cell, unfit);
      } else {
        runs.add(CellRun.traced(cell));
        REPORT.ran(cell);
      }
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> {
              System.gc();
              return runs.stream().allMatch(MatrixTest::isOver);
            });
    assertThat(runs)
        .allSatisfy(
            run -> new CellCheck(run.cell, CellRun.untraced(run.cell), run).check(PLAIN_TREE));
  }

  private static boolean isOver(CellRun run) {
    if (run.cell.opensNothing()) {
      return true;
    }
    return run.cell.mode() == Mode.NOT_SAMPLED
        ? !run.outcomes.isEmpty()
        : Telemetries.TRACES.open(run.traceId()) == 0;
  }

  @AfterAll
  static void report() throws IOException {
    System.out.println(REPORT.write(Path.of("target", "matrix.md")));
  }
}
