// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.trace.StatusCode;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a call ends, for whoever claimed its end: captures, hooks, status, span, metrics, listeners,
 * in this order. Whatever fails on the way, the span ends and the rest follows.
 */
final class Ending {
  private Ending() {}

  static void succeed(TracedCall call, @Nullable Object result) {
    CallState state = call.stateOrNull();
    if ((state == null || state.isPlain()) && call.operation().onResult() == null) {
      conclude(call, state, Outcome.SUCCEEDED, null, 0);
      return;
    }
    capture(call, result);
    CallHooks hooks = call.hooksOrNull();
    if (hooks != null) {
      CompletionStage<Optional<Throwable>> pending;
      try {
        pending = HookRuns.complete(call, hooks, result);
      } catch (Throwable error) {
        failed(call, error);
        throw error;
      }
      if (pending != null) {
        call.await(
            pending,
            failure -> {
              failure.ifPresentOrElse(
                  error -> failed(call, error), () -> finish(call, Outcome.SUCCEEDED, null, "", 0));
              return failure;
            });
        return;
      }
    }
    finish(call, Outcome.SUCCEEDED, null, "", 0);
  }

  /**
   * Lets captures and hooks see the result of a call that goes on.
   *
   * @param next what comes after them
   */
  static void deliver(TracedCall call, @Nullable Object result, Runnable next) {
    capture(call, result);
    CallHooks hooks = call.hooksOrNull();
    if (hooks != null) {
      CompletionStage<Optional<Throwable>> pending;
      try {
        pending = HookRuns.complete(call, hooks, result);
      } catch (Throwable error) {
        call.failWithHook(error);
        throw error;
      }
      if (pending != null) {
        call.await(
            pending,
            failure -> {
              failure.ifPresentOrElse(call::failWithHook, next);
              return failure;
            });
        return;
      }
    }
    next.run();
  }

  private static void capture(TracedCall call, @Nullable Object result) {
    BiConsumer<TracedCall, @Nullable Object> capture = call.heeded().onResult();
    if (capture != null && result != null) {
      try {
        capture.accept(call, result);
      } catch (Throwable error) {
        call.report("capture from the result", error);
      }
    }
  }

  /** Ends a call whose stream ended without its terminal element: hooks are told of an error. */
  static void incomplete(TracedCall call, @Nullable Object result) {
    capture(call, result);
    CallHooks hooks = call.hooksOrNull();
    if (hooks != null) {
      CompletionStage<Optional<Throwable>> pending;
      try {
        pending = HookRuns.error(call, hooks, new IncompleteStreamException());
      } catch (Throwable error) {
        failed(call, error);
        throw error;
      }
      if (pending != null) {
        call.await(
            pending,
            failure -> {
              failure.ifPresentOrElse(
                  error -> failed(call, error), () -> end(call, Outcome.INCOMPLETE, 0));
              return failure;
            });
        return;
      }
    }
    end(call, Outcome.INCOMPLETE, 0);
  }

  /** Ends a call that has been over for {@code age} nanoseconds. */
  static void end(TracedCall call, Outcome settled, long age) {
    String errorType = settled == Outcome.INCOMPLETE ? GenAiNames.INCOMPLETE_STREAM : null;
    finish(call, settled, errorType, "", age);
  }

  static void fail(TracedCall call, Throwable thrown) {
    Throwable error = ErrorTypes.unwrap(thrown);
    CallHooks hooks = call.hooksOrNull();
    Bracket around = call.bracketOrNull();
    // A closing hook that throws is nothing that the hooks of the joined call, which is over, hear.
    if (hooks != null && (around == null || !around.isOver())) {
      try {
        CompletionStage<Optional<Throwable>> pending = HookRuns.error(call, hooks, error);
        if (pending != null) {
          call.await(
              pending,
              failure -> {
                failure.ifPresent(second -> suppress(thrown, second));
                failed(call, error);
                return Optional.empty();
              });
          return;
        }
      } catch (Throwable second) {
        suppress(thrown, second);
      }
    }
    failed(call, error);
  }

  static void cancel(TracedCall call) {
    CallHooks hooks = call.hooksOrNull();
    CompletionStage<Optional<Throwable>> pending = null;
    try {
      if (hooks != null) {
        pending = HookRuns.cancel(call, hooks);
      }
    } finally {
      if (pending == null) {
        finish(call, Outcome.CANCELLED, null, "", 0);
      }
    }
    if (pending != null) {
      call.await(
          pending,
          failure -> {
            finish(call, Outcome.CANCELLED, null, "", 0);
            return Optional.empty();
          });
    }
  }

  static void failed(TracedCall call, Throwable error) {
    if (error instanceof FailureElementException failure) {
      finish(call, Outcome.FAILED, ErrorTypes.of(failure.element()), "", 0);
      return;
    }
    BiConsumer<TracedCall, Throwable> capture = call.heeded().onError();
    if (capture != null) {
      try {
        capture.accept(call, error);
      } catch (Throwable second) {
        call.report("capture from the error", second);
      }
    }
    if (call.tracing().isExpected(call, error)) {
      finish(call, Outcome.SUCCEEDED, null, "", 0);
      return;
    }
    String description = "";
    if (call.isRecording()) {
      try {
        description = call.tracing().exceptions().record(call, error);
      } catch (Throwable second) {
        call.report("record the exception", second);
      }
    }
    finish(call, Outcome.FAILED, ErrorTypes.of(error), description, 0);
  }

  /**
   * Ends the span and tells everybody.
   *
   * @param errorType what failed; null for what is no error
   * @param description what the status says of an error; empty for nothing
   * @param age for how many nanoseconds the call has really been over; 0 if it ends now
   */
  private static void finish(
      TracedCall call, Outcome outcome, @Nullable String errorType, String description, long age) {
    CallLinks links = call.linksOrNull();
    if (links != null) {
      links.end();
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
  private static void conclude(
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

  private static void suppress(Throwable error, Throwable second) {
    if (error != second) {
      error.addSuppressed(second);
    }
  }
}
