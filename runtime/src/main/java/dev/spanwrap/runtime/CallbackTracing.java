// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Scope;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets a call last until callbacks of functional types, passed as arguments, are told the end.
 *
 * <p>Each runs in the consumer's context, after the call was told. One that throws cancels the
 * call, unless that has ended. A null callback is passed on.
 *
 * <p>Called by generated code; not intended for use by application developers. Its API is stable.
 */
public final class CallbackTracing {
  private CallbackTracing() {}

  /**
   * Returns {@code callback} as one that reports what it is given as an element.
   *
   * @param callback the argument
   * @param stream the stream call, held by the result
   * @param <T> the elements
   */
  public static <T extends @Nullable Object> @Nullable Consumer<T> onElement(
      @Nullable Consumer<T> callback, StreamCall stream) {
    return traced(callback, stream, stream::element);
  }

  /**
   * Returns {@code callback} as one that completes the call with what it is given.
   *
   * @param callback the argument
   * @param stream the stream call, held by the result
   * @param <T> the result
   */
  public static <T extends @Nullable Object> @Nullable Consumer<T> onComplete(
      @Nullable Consumer<T> callback, StreamCall stream) {
    return traced(callback, stream, stream::complete);
  }

  /**
   * Returns {@code callback} as one that completes the call.
   *
   * @param callback the argument
   * @param stream the stream call, held by the result
   */
  public static @Nullable Runnable onComplete(@Nullable Runnable callback, StreamCall stream) {
    return traced(callback, stream, stream::complete);
  }

  /**
   * Returns {@code callback} as one that fails the call with what it is given.
   *
   * @param callback the argument
   * @param stream the stream call, held by the result
   * @param <T> the failure
   */
  public static <T extends @Nullable Object> @Nullable Consumer<T> onError(
      @Nullable Consumer<T> callback, StreamCall stream) {
    return traced(callback, stream, stream::failWith);
  }

  /**
   * Returns {@code callback} as one that cancels the call.
   *
   * @param callback the argument
   * @param stream the stream call, held by the result
   */
  public static @Nullable Runnable onCancel(@Nullable Runnable callback, StreamCall stream) {
    return traced(callback, stream, stream::cancel);
  }

  @SuppressWarnings("try")
  private static <T extends @Nullable Object> @Nullable Consumer<T> traced(
      @Nullable Consumer<T> callback, StreamCall stream, Consumer<? super T> signal) {
    if (callback == null || stream.isNothing()) {
      return callback;
    }
    stream.callback();
    return value -> {
      signal.accept(value);
      try {
        if (stream.isConsuming()) {
          callback.accept(value);
        } else {
          try (Scope scope = stream.enterConsumer()) {
            callback.accept(value);
          }
        }
      } catch (Throwable error) {
        stream.cancel();
        throw error;
      }
    };
  }

  @SuppressWarnings("try")
  private static @Nullable Runnable traced(
      @Nullable Runnable callback, StreamCall stream, Runnable signal) {
    if (callback == null || stream.isNothing()) {
      return callback;
    }
    stream.callback();
    return () -> {
      signal.run();
      try {
        if (stream.isConsuming()) {
          callback.run();
        } else {
          try (Scope scope = stream.enterConsumer()) {
            callback.run();
          }
        }
      } catch (Throwable error) {
        stream.cancel();
        throw error;
      }
    };
  }
}
