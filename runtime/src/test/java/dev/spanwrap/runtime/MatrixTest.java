// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.runtime.conformance.CheckedSpans;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of stream, in every way to end, on every arrangement of threads, in every mode of
 * tracing: what the application sees is what it sees without tracing, and what the trace says is
 * right.
 */
@SuppressWarnings("try")
class MatrixTest {
  @RegisterExtension static final CheckedSpans CHECKED = MatrixMode.CHECKED;

  private static final Map<String, Map<String, Integer>> RUN = new TreeMap<>();

  /** One cell. */
  record Cell(MatrixShape shape, MatrixEnding ending, MatrixThreads threads, MatrixMode mode) {}

  /** The cells of all endings. */
  record Row(MatrixShape shape, MatrixThreads threads, MatrixMode mode) {
    @Override
    public String toString() {
      return shape + ", " + threads + ", " + mode;
    }
  }

  static Stream<Row> rows() {
    return Stream.of(MatrixPulls.shapes(), MatrixPushes.shapes(), MatrixValues.shapes())
        .flatMap(List::stream)
        .flatMap(
            shape ->
                Stream.of(MatrixThreads.values())
                    .flatMap(
                        threads ->
                            Stream.of(MatrixMode.values())
                                .map(mode -> new Row(shape, threads, mode))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void b1_b15_b29_b42_b180_tracedAsUntraced(Row row) {
    assertThat(row.shape.endings())
        .allSatisfy(ending -> check(new Cell(row.shape, ending, row.threads, row.mode)));
  }

  private static void check(Cell cell) throws Exception {
    MatrixMode.EXPORTER.reset();
    MatrixLog untraced = new MatrixLog(cell.ending, () -> 1);
    run(cell, untraced, null, null);

    Span caller = MatrixMode.sampled().getTracer("test").spanBuilder("caller").startSpan();
    MatrixLog traced =
        new MatrixLog(cell.ending, () -> MatrixMode.EXPORTER.getFinishedSpanItems().size());
    MatrixMode.Tracer tracer = cell.mode.new Tracer(traced);
    run(cell, traced, tracer, caller);

    check(cell, untraced, traced);
    tracer.checkInternalErrors();
    if (cell.mode.isOff()) {
      assertThat(MatrixMode.EXPORTER.getFinishedSpanItems()).isEmpty();
    } else {
      checkContexts(traced, Contexts.id(caller));
    }
    long seen =
        cell.shape.yieldsMany()
            ? Math.min(
                cell.ending.counted(),
                traced.consumed.stream().filter(what -> what.startsWith("element")).count())
            : 0;
    if (cell.mode.records()) {
      checkSpan(cell, traced, Contexts.id(caller), seen);
    } else if (cell.mode == MatrixMode.NOT_SAMPLED) {
      assertThat(tracer.outcomes).containsExactly(cell.ending.outcome);
    }
    if (cell.mode.hasHooks()) {
      checkHooks(cell, tracer, seen);
    }
    synchronized (RUN) {
      RUN.computeIfAbsent(cell.shape.toString(), shape -> new TreeMap<>())
          .merge(cell.ending.name(), 1, Integer::sum);
    }
  }

  private static void run(Cell cell, MatrixLog log, MatrixMode.Tracer tracer, Span caller)
      throws Exception {
    MatrixShape.Run run;
    try (Scope scope = caller == null ? Scope.noop() : caller.makeCurrent()) {
      Context before = Context.current();
      run =
          cell.shape.open(
              cell.ending, log, tracer == null ? null : tracer.calls(cell.ending.operation()));
      if (cell.threads == MatrixThreads.SAME) {
        drive(cell, run);
      }
      assertThat(Context.current()).isSameAs(before);
    }
    if (cell.threads != MatrixThreads.SAME) {
      drive(cell, run);
    }
    assertThat(Context.current()).isSameAs(Context.root());
  }

  private static void drive(Cell cell, MatrixShape.Run run) throws Exception {
    int steps = 0;
    boolean more = true;
    while (more && steps != cell.ending.cancelAfter) {
      more = cell.threads.step(steps++, run::step);
    }
    for (int i = 0; i < cell.ending.cancels; i++) {
      cell.threads.cancel(
          () -> {
            run.cancel();
            return false;
          });
    }
  }

  /** The application sees the same. */
  private static void check(Cell cell, MatrixLog untraced, MatrixLog traced) {
    assertThat(traced.consumed).isEqualTo(untraced.consumed).doesNotContain("alien");
    if (cell.ending == MatrixEnding.CONSUMER_THROWS
        && untraced.produced.contains("consumer threw")) {
      assertThat(traced.produced).startsWith(untraced.produced.get(0)).contains("consumer threw");
      assertThat(traced.produced.stream().filter("cancel"::equals)).hasSizeLessThanOrEqualTo(1);
    } else {
      assertThat(traced.produced).isEqualTo(untraced.produced);
    }
  }

  private static void checkContexts(MatrixLog traced, String caller) {
    assertThat(traced.consumerSpans).allMatch(caller::equals);
    assertThat(traced.producerSpans)
        .doesNotContain(caller, SpanId.getInvalid())
        .allMatch(id -> id.equals(traced.producerSpans.get(0)));
  }

  private static void checkSpan(Cell cell, MatrixLog traced, String caller, long seen) {
    List<SpanData> spans = MatrixMode.EXPORTER.getFinishedSpanItems();
    assertThat(spans).hasSize(1);
    SpanData span = spans.get(0);
    Outcome outcome = cell.ending.outcome;
    assertThat(span.getParentSpanId()).isEqualTo(caller);
    assertThat(span.getStatus().getStatusCode())
        .isEqualTo(
            outcome == Outcome.FAILED || outcome == Outcome.INCOMPLETE
                ? StatusCode.ERROR
                : StatusCode.UNSET);
    assertThat(span.getAttributes().get(AttributeKey.stringKey("spanwrap.outcome")))
        .isEqualTo(
            outcome == Outcome.CANCELLED || outcome == Outcome.INCOMPLETE
                ? outcome.name().toLowerCase(java.util.Locale.ROOT)
                : null);
    assertThat(traced.producerSpans).allMatch(span.getSpanId()::equals);
    assertThat(span.getAttributes().get(AttributeKey.longKey("spanwrap.stream.elements")))
        .isEqualTo(seen);
    assertThat(traced.endedAtTheEnd)
        .as("ended calls when the consumer saw the end")
        .allMatch(ended -> ended == 1);
  }

  private static void checkHooks(Cell cell, MatrixMode.Tracer tracer, long seen) {
    String end =
        switch (cell.ending.outcome) {
          case SUCCEEDED -> "complete";
          case FAILED, INCOMPLETE -> "error";
          case CANCELLED -> "cancel";
          default -> null;
        };
    List<String> hooks = new ArrayList<>(tracer.hooks);
    hooks.remove("start");
    if (end != null) {
      assertThat(hooks).last().isEqualTo(end);
      hooks.remove(end);
    }
    assertThat(hooks).allMatch("element"::equals).hasSize((int) seen);
  }

  @AfterAll
  static void writeTable() throws IOException {
    StringBuilder table = new StringBuilder("| shape |");
    List<MatrixEnding> endings = List.of(MatrixEnding.values());
    endings.forEach(ending -> table.append(' ').append(ending).append(" |"));
    table.append("\n|---|").append("--:|".repeat(endings.size())).append('\n');
    RUN.forEach(
        (shape, cells) -> {
          table.append("| ").append(shape).append(" |");
          for (MatrixEnding ending : endings) {
            Integer run = cells.get(ending.name());
            table.append(' ').append(run == null ? "does not apply" : run).append(" |");
          }
          table.append('\n');
        });
    int total =
        RUN.values().stream().flatMap(cells -> cells.values().stream()).mapToInt(i -> i).sum();
    table.append("\nCells run: ").append(total).append('\n');
    Files.writeString(Path.of("target", "stream-matrix.md"), table);
  }
}
