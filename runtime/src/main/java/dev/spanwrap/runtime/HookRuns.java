// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Runs hooks inside the span of their call, and passes on what they throw. What they are not done
 * with when they return is returned: a future of what they fail with.
 */
final class HookRuns {
  private HookRuns() {}

  /**
   * A signal to a hook.
   *
   * @param <X> what the hook throws
   */
  @FunctionalInterface
  interface Signal<X extends Throwable> {
    void send() throws X;
  }

  /** A signal to hooks that may be done later. */
  @FunctionalInterface
  private interface StagedSignal {
    void send(HookStages stages) throws Throwable;
  }

  static @Nullable CompletionStage<Optional<Throwable>> start(TracedCall call, CallHooks hooks) {
    if (hooks instanceof StagedHooks staged) {
      return staged(call, staged::start);
    }
    run(call, hooks::start);
    return null;
  }

  static @Nullable CompletionStage<Optional<Throwable>> complete(
      TracedCall call, CallHooks hooks, @Nullable Object result) {
    if (hooks instanceof StagedHooks staged) {
      return orThrow(staged(call, stages -> staged.complete(result, stages)));
    }
    run(call, () -> hooks.complete(result));
    return null;
  }

  static @Nullable CompletionStage<Optional<Throwable>> error(
      TracedCall call, CallHooks hooks, Throwable error) {
    if (hooks instanceof StagedHooks staged) {
      return orThrow(staged(call, stages -> staged.error(error, stages)));
    }
    run(call, () -> hooks.error(error));
    return null;
  }

  static @Nullable CompletionStage<Optional<Throwable>> cancel(TracedCall call, CallHooks hooks) {
    if (hooks instanceof StagedHooks staged) {
      return staged(call, staged::cancel);
    }
    run(call, hooks::cancel);
    return null;
  }

  private static @Nullable CompletableFuture<Optional<Throwable>> staged(
      TracedCall call, StagedSignal signal) {
    HookStages stages = new HookStages(call);
    run(call, () -> signal.send(stages));
    return stages.pendingOrNull();
  }

  /** A stage that has failed already is a hook that threw. */
  private static @Nullable CompletionStage<Optional<Throwable>> orThrow(
      @Nullable CompletableFuture<Optional<Throwable>> pending) {
    if (pending != null && pending.isDone()) {
      Optional<Throwable> failure = pending.join();
      if (failure.isPresent()) {
        throw HookRuns.<RuntimeException>unchecked(failure.get());
      }
      return null;
    }
    return pending;
  }

  @SuppressWarnings({"try", "unchecked"})
  static void run(TracedCall call, Signal<Throwable> signal) {
    // A hook throws what the method that it belongs to declares: unchecked to everybody in between.
    Signal<RuntimeException> unchecked = (Signal<RuntimeException>) (Signal<?>) signal;
    try (TracedScope scope = call.makeCurrent()) {
      unchecked.send();
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <X extends Throwable> X unchecked(Throwable error) throws X {
    throw (X) error;
  }
}
