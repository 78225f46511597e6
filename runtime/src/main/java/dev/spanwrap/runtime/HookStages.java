// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The hooks of one signal, one after another: each runs inside the call's span, when the stages of
 * those before it have completed. Once one has failed, the others do not run.
 *
 * <p>Filled by generated code, on one thread; not intended for use by application developers. Its
 * API is stable.
 */
@SuppressWarnings("try")
public final class HookStages {
  private static final CompletableFuture<Optional<Throwable>> DONE =
      CompletableFuture.completedFuture(Optional.empty());

  private final TracedCall call;
  private @Nullable CompletableFuture<Optional<Throwable>> pending;

  HookStages(TracedCall call) {
    this.call = call;
  }

  /** A hook that is over when it returns. */
  @FunctionalInterface
  public interface Hook {
    /** Runs the hook. */
    void run() throws Throwable;
  }

  /** A hook that is over when the stage that it returns completes. */
  @FunctionalInterface
  public interface StagedHook {
    /** Runs the hook; null says that it is over. */
    @Nullable CompletionStage<?> run() throws Throwable;
  }

  /**
   * Runs {@code hook} when those before it are over.
   *
   * @throws Throwable what {@code hook} throws, if it runs at once
   */
  public void run(Hook hook) throws Throwable {
    await(
        () -> {
          hook.run();
          return null;
        });
  }

  /**
   * Runs {@code hook} when those before it are over; it is over itself when its stage completes.
   *
   * @throws Throwable what {@code hook} throws, if it runs at once
   */
  public void await(StagedHook hook) throws Throwable {
    CompletableFuture<Optional<Throwable>> before = pending;
    if (before != null) {
      pending = before.thenCompose(failure -> failure.isPresent() ? before : runLater(hook));
      return;
    }
    CompletableFuture<Optional<Throwable>> over = over(hook.run());
    if (!over.isDone() || over.join().isPresent()) {
      pending = over;
    }
  }

  /**
   * Returns what completes when all hooks are over, with what the first that failed failed with;
   * null if they are over already, and none has failed.
   */
  @Nullable CompletableFuture<Optional<Throwable>> pendingOrNull() {
    return pending;
  }

  private CompletableFuture<Optional<Throwable>> runLater(StagedHook hook) {
    try (TracedScope scope = call.makeCurrent()) {
      return over(hook.run());
    } catch (Throwable error) {
      return CompletableFuture.completedFuture(Optional.of(error));
    }
  }

  /** A future of our own: what is done to it does not reach the hook's stage. */
  private static CompletableFuture<Optional<Throwable>> over(@Nullable CompletionStage<?> stage) {
    if (stage == null) {
      return DONE;
    }
    CompletableFuture<Optional<Throwable>> over = new CompletableFuture<>();
    stage.whenComplete(
        (value, error) ->
            over.complete(
                error == null ? Optional.empty() : Optional.of(ErrorTypes.unwrap(error))));
    return over;
  }
}
