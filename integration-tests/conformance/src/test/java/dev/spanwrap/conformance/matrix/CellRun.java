// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import dev.spanwrap.runtime.Outcome;
import dev.spanwrap.runtime.Tracing;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cell that was run, traced or not, and what came of it. */
@SuppressWarnings("try")
final class CellRun {
  final Cell cell;
  final Script script;
  final Log log;
  final @Nullable RecordingHooks hooks;
  final List<Throwable> internalErrors = Collections.synchronizedList(new ArrayList<>());
  final List<Outcome> outcomes = Collections.synchronizedList(new ArrayList<>());
  final @Nullable Span caller;
  private final Wrapping wrapping;

  private CellRun(Cell cell, boolean traced) {
    Mode mode = cell.mode();
    this.cell = cell;
    this.script = cell.ending().script(mode.poisons());
    this.caller = traced ? Telemetries.TRACER.spanBuilder("caller").startSpan() : null;
    this.log = new Log(script, this::ended, traced ? Telemetries.TRACER : null);
    // Without tracing, throwing hooks throw as they do with it.
    this.hooks =
        mode.hasHooks() && (traced || mode.hookThrows()) ? new RecordingHooks(log, mode) : null;
    this.wrapping = new Wrapping(tracing(traced), hooks);
  }

  private @Nullable Tracing tracing(boolean traced) {
    if (traced) {
      return Telemetries.tracing(cell.mode(), internalErrors, outcomes);
    }
    return hooks == null ? null : Tracing.disabled();
  }

  /** Runs the cell as an application without tracing does. */
  static CellRun untraced(Cell cell) throws Exception {
    CellRun run = new CellRun(cell, false);
    run.run();
    return run;
  }

  /** Runs the cell inside a span of a caller. */
  static CellRun traced(Cell cell) throws Exception {
    CellRun run = new CellRun(cell, true);
    run.run();
    run.caller.end();
    return run;
  }

  @Override
  public String toString() {
    return cell.toString();
  }

  String traceId() {
    return caller.getSpanContext().getTraceId();
  }

  String callerId() {
    return caller.getSpanContext().getSpanId();
  }

  private int ended() {
    if (caller == null || cell.mode().isOff()) {
      return 1;
    }
    return cell.mode() == Mode.NOT_SAMPLED ? outcomes.size() : Telemetries.TRACES.calls(traceId());
  }

  private void run() throws Exception {
    Threads threads = cell.threads();
    Run run;
    try (Scope scope = caller == null ? Scope.noop() : caller.makeCurrent()) {
      Context before = Context.current();
      run = open();
      if (threads == Threads.SAME) {
        start(run);
        drive(run);
      } else if (threads.startsWithTheCaller()) {
        start(run);
      }
      if (Context.current() != before) {
        throw new AssertionError("A context was left behind: " + Context.current());
      }
    }
    if (threads != Threads.SAME) {
      if (!threads.startsWithTheCaller()) {
        start(run);
      }
      drive(run);
    }
  }

  private Run open() throws Exception {
    try {
      Prompt prompt = new Prompt("p", caller != null && cell.mode().poisons());
      return cell.shape().open(script, log, wrapping, prompt);
    } catch (RuntimeException | Error thrown) {
      log.error(thrown);
      return Run.over();
    }
  }

  private void start(Run run) throws Exception {
    if (cell.ending() != Ending.NEVER_CONSUMED) {
      cell.threads()
          .start(
              () -> {
                attempt(run::start);
                return true;
              });
    }
  }

  private void drive(Run run) throws Exception {
    Threads threads = cell.threads();
    int limit = limit();
    int steps = 0;
    boolean more = true;
    while (more && steps != limit) {
      more = threads.step(steps++, run::step);
    }
    if (cell.isRace()) {
      threads.race(run::step, () -> cancel(run));
      return;
    }
    for (int i = 0; i < cell.ending().cancels; i++) {
      threads.cancel(() -> cancel(run));
    }
  }

  /** After how many steps the consumer goes on otherwise, or -1. */
  private int limit() {
    return switch (cell.ending()) {
      case CANCEL_RACES_COMPLETE -> cell.shape().stepsBeforeTheEnd();
      case NEVER_CONSUMED -> 0;
      case ABANDONED_MID -> 1;
      default -> cell.ending().cancelAfter;
    };
  }

  private boolean cancel(Run run) throws Exception {
    attempt(run::cancel);
    return false;
  }

  /** Something that may throw what a hook throws. */
  private interface Attempt {
    void run() throws Exception;
  }

  private void attempt(Attempt attempt) throws Exception {
    try {
      attempt.run();
    } catch (RecordingHooks.HookException thrown) {
      log.consumed.add("thrown: " + thrown.getMessage());
    }
  }
}
