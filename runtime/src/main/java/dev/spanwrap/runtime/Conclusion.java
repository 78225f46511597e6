// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.trace.StatusCode;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What of a call's end is telemetry: last attributes, status, span, metrics, listeners, in this
 * order. Whatever fails on the way, the span ends and the rest follows.
 */
final class Conclusion {
  private Conclusion() {}

  /**
   * Ends the span and tells everybody.
   *
   * @param errorType what failed; null for what is no error
   * @param description what the status says of an error; empty for nothing
   * @param age for how many nanoseconds the call has really been over; 0 if it ends now
   */
  static void finish(
      TracedCall call, Outcome outcome, @Nullable String errorType, String description, long age) {
    CallLinks links = call.linksOrNull();
    if (links != null) {
      links.end(outcome);
    }
    CallState state = call.stateOrNull();
    if (state != null) {
      settle(call, state);
    }
    if (call.isRecording()) {
      describe(call, outcome, errorType, description);
      if (state != null) {
        tell(call, state, age);
      }
    }
    conclude(call, state, outcome, errorType, age);
  }

  /** Ends the span, of which all is said, and tells metrics and listeners. */
  static void conclude(
      TracedCall call,
      @Nullable CallState state,
      Outcome outcome,
      @Nullable String errorType,
      long age) {
    Facts facts = state == null ? null : state.facts;
    if (state == null || facts == null) {
      end(call, age);
      call.ended(outcome);
    } else {
      long duration = Math.max(0, System.nanoTime() - state.startNanos - age);
      end(call, age);
      call.ended(outcome);
      measure(call, facts, state, duration, outcome, errorType);
    }
    call.tracing().listeners().ended(call, outcome);
  }

  /** Records what only the end can tell: of the stream, aggregates, an agent's sums. */
  private static void settle(TracedCall call, CallState state) {
    Consumer<TracedCall> last = state.beforeEndOrNull();
    if (last != null) {
      attempt(call, "record the stream", () -> last.accept(call));
    }
    Aggregates aggregates = state.aggregatesOrNull();
    if (aggregates != null) {
      attempt(call, "record aggregates", () -> aggregates.flush(call));
    }
    CallContent content = state.contentOrNull();
    if (content != null) {
      attempt(call, "record content", () -> content.flush(call));
    }
    Facts facts = state.facts;
    Tally own = state.own();
    if (facts != null && own != null) {
      attempt(call, "record sums", () -> Sums.record(call, facts, own));
    }
    Tally enclosing = state.enclosing;
    if (facts != null && enclosing != null) {
      attempt(call, "add to the sums above", () -> Sums.add(call, facts, enclosing));
    }
  }

  /** Emits the event of the call. */
  private static void tell(TracedCall call, CallState state, long age) {
    CallContent content = state.contentOrNull();
    if (content != null && call.tracing().content().isInEvents()) {
      attempt(call, "emit the event", () -> call.tracing().details().emit(call, content, age));
    }
  }

  private static void attempt(TracedCall call, String step, Runnable action) {
    try {
      action.run();
    } catch (Throwable error) {
      call.report(step, error);
    }
  }

  private static void describe(
      TracedCall call, Outcome outcome, @Nullable String errorType, String description) {
    String told = GenAiNames.outcome(outcome);
    if (told != null) {
      call.set(GenAiNames.OUTCOME, told);
    }
    if (errorType != null) {
      call.set(GenAiNames.ERROR_TYPE, errorType);
      try {
        call.span().setStatus(StatusCode.ERROR, description);
      } catch (Throwable error) {
        call.report("set the status", error);
      }
    }
  }

  private static void end(TracedCall call, long age) {
    try {
      if (age == 0) {
        call.span().end();
      } else {
        call.span().end(Instant.now().minusNanos(age));
      }
    } catch (Throwable error) {
      call.report("end the span", error);
    }
  }

  private static void measure(
      TracedCall call,
      Facts facts,
      CallState state,
      long duration,
      Outcome outcome,
      @Nullable String errorType) {
    Metrics metrics = call.tracing().metricsOrNull();
    if (metrics == null) {
      return;
    }
    try {
      metrics.ended(call, facts, state.own(), duration, outcome, errorType);
    } catch (Throwable error) {
      call.report("record metrics", error);
    }
  }
}
