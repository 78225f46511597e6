// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;

/** A cell that was run, traced or not, and what came of it. */
@SuppressWarnings("try")
final class CellRun extends Bench {
  final Cell cell;

  private CellRun(Cell cell, boolean traced) {
    super(cell.mode(), cell.ending().script(cell.mode().poisons()), traced);
    this.cell = cell;
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

  private void run() throws Exception {
    Threads threads = cell.threads();
    Run run;
    try (Scope scope = caller == null ? Scope.noop() : caller.makeCurrent()) {
      Context before = Context.current();
      run = open(cell.shape());
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

  private void start(Run run) throws Exception {
    if (cell.ending() != Ending.NEVER_CONSUMED) {
      cell.threads().start(() -> attempt(run::start));
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
      threads.race(run::step, () -> attempt(run::cancel));
      return;
    }
    for (int i = 0; i < cell.ending().cancels; i++) {
      threads.cancel(() -> attempt(run::cancel));
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
}
