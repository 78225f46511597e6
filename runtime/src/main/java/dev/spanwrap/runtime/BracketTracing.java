// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Awaits hooks that open and close brackets and are done later.
 *
 * <p>Called by generated code; not intended for use by application developers. Its API is stable.
 */
public final class BracketTracing {
  private BracketTracing() {}

  /**
   * Returns a stage that is settled as {@code source} is; if that fails, {@code call} has failed
   * before.
   *
   * @param source what the opening hook returned; null leaves the bracket open
   * @param call the bracket
   * @param <T> the value
   */
  public static <T> @Nullable CompletionStage<T> opening(
      @Nullable CompletionStage<T> source, TracedCall call) {
    return source == null || call.isNothing()
        ? source
        : FutureTracing.trace(source, StreamCall.open(call, open -> {}));
  }

  /**
   * As {@link #opening(CompletionStage, TracedCall)}.
   *
   * @param source what the opening hook returned; null leaves the bracket open
   * @param call the bracket
   * @param <T> the value
   */
  public static <T> @Nullable CompletableFuture<T> opening(
      @Nullable CompletableFuture<T> source, TracedCall call) {
    return source == null || call.isNothing()
        ? source
        : FutureTracing.trace(source, StreamCall.open(call, open -> {}));
  }

  /**
   * Returns a stage that is settled as {@code source} is, after the bracket has taken the place of
   * the other; if {@code source} fails, {@code call} has failed before, and the other stays.
   *
   * @param source what the hook of the handoff returned; null hands over at once
   * @param call the bracket
   * @param <T> the value
   */
  public static <T> @Nullable CompletionStage<T> switching(
      @Nullable CompletionStage<T> source, TracedCall call) {
    if (source == null || call.isNothing()) {
      call.takeOverBracket();
      return source;
    }
    return FutureTracing.trace(source, StreamCall.open(call, TracedCall::takeOverBracket));
  }

  /**
   * As {@link #switching(CompletionStage, TracedCall)}.
   *
   * @param source what the hook of the handoff returned; null hands over at once
   * @param call the bracket
   * @param <T> the value
   */
  public static <T> @Nullable CompletableFuture<T> switching(
      @Nullable CompletableFuture<T> source, TracedCall call) {
    if (source == null || call.isNothing()) {
      call.takeOverBracket();
      return source;
    }
    return FutureTracing.trace(source, StreamCall.open(call, TracedCall::takeOverBracket));
  }

  /**
   * Returns a stage that is settled as {@code source} is, after the bracket was closed.
   *
   * @param source what the closing hook returned; null closes at once
   * @param call the bracket
   * @param hooks who closes it
   * @param <T> the value
   */
  public static <T> @Nullable CompletionStage<T> closing(
      @Nullable CompletionStage<T> source, TracedCall call, Object hooks) {
    if (source == null || call.isNothing()) {
      call.closeBracket(hooks);
      return source;
    }
    return FutureTracing.trace(source, StreamCall.open(call, open -> open.closeBracket(hooks)));
  }

  /**
   * As {@link #closing(CompletionStage, TracedCall, Object)}.
   *
   * @param source what the closing hook returned; null closes at once
   * @param call the bracket
   * @param hooks who closes it
   * @param <T> the value
   */
  public static <T> @Nullable CompletableFuture<T> closing(
      @Nullable CompletableFuture<T> source, TracedCall call, Object hooks) {
    if (source == null || call.isNothing()) {
      call.closeBracket(hooks);
      return source;
    }
    return FutureTracing.trace(source, StreamCall.open(call, open -> open.closeBracket(hooks)));
  }
}
