// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A random program: a shape, what its producer does, and what its consumer does on which threads.
 * Some of them break the rules of their shape: they go on after the end.
 *
 * @param shape the shape
 * @param mode the mode of tracing
 * @param elements a letter for each element
 * @param error what the producer throws or signals after them; null for nothing
 * @param throwsAt at which of its signals the consumer throws; 0 for never
 * @param steps what the consumer, or its producer, does
 */
@SuppressWarnings("try")
record Program(
    Shape shape,
    Mode mode,
    String elements,
    @Nullable String error,
    int throwsAt,
    List<Step> steps) {
  private static final List<Shape> SHAPES = MatrixTest.shapes().toList();
  private static final List<Threads> THREADS = List.of(Threads.values());
  private static final List<Mode> MODES = List.of(Mode.values());
  private static final String LETTERS = "ttttdsf";

  /**
   * One step.
   *
   * @param cancels whether the consumer gives up, or else goes on
   * @param threads the thread
   * @param number which of the threads
   */
  record Step(boolean cancels, Threads threads, int number) {
    @Override
    public String toString() {
      return (cancels ? "cancel" : "step") + "@" + threads + number;
    }
  }

  static Program of(Random random) {
    Shape shape = SHAPES.get(random.nextInt(SHAPES.size()));
    boolean tells = shape.unfitFor(Ending.TERMINAL_ELEMENT) == null;
    StringBuilder elements = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      elements.append(tells ? LETTERS.charAt(random.nextInt(LETTERS.length())) : 't');
    }
    boolean cancels = shape.unfitFor(Ending.CANCEL_BEFORE_FIRST) == null;
    List<Step> steps = new ArrayList<>();
    for (int i = random.nextInt(9); i > 0; i--) {
      steps.add(
          new Step(
              cancels && random.nextInt(5) == 0,
              THREADS.get(random.nextInt(THREADS.size())),
              random.nextInt(2)));
    }
    boolean callsTheConsumer = shape.unfitFor(Ending.CONSUMER_THROWS) == null;
    return new Program(
        shape,
        mode(shape, random),
        // What always has a value has one.
        elements.isEmpty() && !shape.yieldsMany() ? "t" : elements.toString(),
        random.nextInt(3) == 0 ? "broken" : null,
        callsTheConsumer && random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 0,
        List.copyOf(steps));
  }

  private static Mode mode(Shape shape, Random random) {
    Mode mode = MODES.get(random.nextInt(MODES.size()));
    return shape.unfitFor(mode) == null ? mode : Mode.CONTENT_OFF;
  }

  private Script script() {
    return Script.of(
        Ending.COMPLETE,
        elements,
        error == null ? null : new IllegalStateException(error),
        throwsAt,
        mode.poisons());
  }

  /** Runs the program, traced or not. */
  Bench run(boolean traced) throws Exception {
    Bench bench = new Bench(mode, script(), traced);
    boolean atAStroke = shape.yieldsMany() && shape.stepsBeforeTheEnd() == 0;
    boolean[] more = {true};
    Run run;
    try (Scope scope = bench.caller == null ? Scope.noop() : bench.caller.makeCurrent()) {
      Context before = Context.current();
      run = bench.open(shape);
      bench.attempt(run::start);
      if (Context.current() != before) {
        throw new AssertionError("A context was left behind: " + Context.current());
      }
    }
    for (Step step : steps) {
      step.threads()
          .step(
              step.number(),
              () -> {
                if (step.cancels()) {
                  return bench.attempt(run::cancel);
                }
                if (more[0] || !atAStroke) { // another stroke would be another pass
                  more[0] = run.step();
                }
                return more[0];
              });
    }
    while (more[0]) { // whatever it left undone
      more[0] = run.step();
    }
    if (shape.unfitFor(Ending.CANCEL_BEFORE_FIRST) == null) {
      bench.attempt(run::cancel);
    }
    if (bench.caller != null) {
      bench.caller.end();
    }
    return bench;
  }
}
