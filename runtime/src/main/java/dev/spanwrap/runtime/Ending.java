// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How a call ends, for whoever claimed its end: captures and hooks see it first, then it is
 * {@linkplain Conclusion concluded}, whatever fails on the way.
 */
final class Ending {
  private Ending() {}

  static void succeed(TracedCall call, @Nullable Object result) {
    CallState state = call.stateOrNull();
    if ((state == null || state.isPlain()) && call.operation().onResult() == null) {
      Conclusion.conclude(call, state, Outcome.SUCCEEDED, null, 0);
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
                  error -> failed(call, error),
                  () -> Conclusion.finish(call, Outcome.SUCCEEDED, null, "", 0));
              return failure;
            });
        return;
      }
    }
    Conclusion.finish(call, Outcome.SUCCEEDED, null, "", 0);
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
    Conclusion.finish(call, settled, errorType, "", age);
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
        Conclusion.finish(call, Outcome.CANCELLED, null, "", 0);
      }
    }
    if (pending != null) {
      call.await(
          pending,
          failure -> {
            Conclusion.finish(call, Outcome.CANCELLED, null, "", 0);
            return Optional.empty();
          });
    }
  }

  static void failed(TracedCall call, Throwable error) {
    if (error instanceof FailureElementException failure) {
      Conclusion.finish(call, Outcome.FAILED, ErrorTypes.of(failure.element()), "", 0);
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
      Conclusion.finish(call, Outcome.SUCCEEDED, null, "", 0);
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
    Conclusion.finish(call, Outcome.FAILED, ErrorTypes.of(error), description, 0);
  }

  private static void suppress(Throwable error, Throwable second) {
    if (error != second) {
      error.addSuppressed(second);
    }
  }
}
