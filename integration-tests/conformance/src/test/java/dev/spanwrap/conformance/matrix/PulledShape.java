// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A shape that the consumer pulls from. */
abstract class PulledShape extends Shape {
  private final PullShapes.Pulling pulling;
  private final boolean closeable;
  private final boolean tokens;

  PulledShape(String name, PullShapes.Pulling pulling, boolean closeable, boolean tokens) {
    super(name);
    this.pulling = pulling;
    this.closeable = closeable;
    this.tokens = tokens;
  }

  abstract PullShapes.@Nullable Pull ask(Script script, Log log, Wrapping wrapping, Prompt prompt)
      throws Exception;

  private boolean isBulk() {
    return pulling == PullShapes.Pulling.BULK;
  }

  @Override
  boolean yieldsTokens() {
    return tokens;
  }

  @Override
  int stepsBeforeTheEnd() {
    return isBulk() ? 0 : 1;
  }

  @Override
  @Nullable String unfitFor(Ending ending) {
    if (ending.cancels > 0 && !closeable) {
      return "cannot be closed";
    }
    if (ending.hasTellingElements() && !tokens) {
      return "its elements are numbers, which no type tells apart";
    }
    if (ending == Ending.CONSUMER_THROWS && !isBulk()) {
      return "does not call the consumer";
    }
    boolean stopsMidway =
        ending == Ending.ABANDONED_MID || (ending.cancelAfter > 0 && ending.cancelAfter < 99);
    if (stopsMidway && isBulk()) {
      return "takes all elements in one step";
    }
    return null;
  }

  @Override
  Run open(Script script, Log log, Wrapping wrapping, Prompt prompt) throws Exception {
    PullShapes.Pull pull = ask(script, log, wrapping, prompt);
    if (pull == null) {
      log.end("null");
      return Run.over();
    }
    return run(pull, log);
  }

  /** Pulls, as the application would. */
  Run run(PullShapes.Pull pull, Log log) {
    Iterator<?> iterator = pull.iterator();
    return new Run() {
      @Override
      public boolean step() {
        try {
          if (isBulk()) {
            iterator.forEachRemaining(element -> see(element, true));
            log.complete();
            return false;
          }
          if (!iterator.hasNext()) {
            log.complete();
            return false;
          }
          see(iterator.next(), false);
          return true;
        } catch (Throwable error) {
          log.error(error);
          return false;
        }
      }

      private void see(Object element, boolean invoked) {
        if (invoked) {
          log.consumerInvoked();
        }
        if (tokens) {
          log.element(element);
        } else {
          log.element(((Number) element).intValue(), false);
        }
        if (invoked) {
          log.mayThrow();
        }
      }

      @Override
      public void cancel() throws Exception {
        pull.closeable().close();
      }
    };
  }
}
