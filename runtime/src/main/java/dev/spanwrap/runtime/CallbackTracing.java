// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.function.BiConsumer;
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
@SuppressWarnings("try")
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
    if (callback == null || stream.isNothing()) {
      return callback;
    }
    // Not by way of telling: a signal of its own is one that the compiler sees through.
    return element -> {
      stream.element(element);
      try (TracedScope scope = stream.consumer()) {
        callback.accept(element);
      } catch (Throwable error) {
        stream.cancel();
        throw error;
      }
    };
  }

  /**
   * Returns {@code callback} as one that reports an element of which nothing is known.
   *
   * @param callback the argument
   * @param stream the stream call, held by the result
   */
  public static @Nullable Runnable onElement(@Nullable Runnable callback, StreamCall stream) {
    return callback != null && !stream.isNothing()
        ? telling(callback, stream, () -> stream.element(null))
        : callback;
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
    return callback != null && !stream.isNothing()
        ? telling(callback, stream.callback(), stream::complete)
        : callback;
  }

  /**
   * Returns {@code callback} as one that completes the call.
   *
   * @param callback the argument
   * @param stream the stream call, held by the result
   */
  public static @Nullable Runnable onComplete(@Nullable Runnable callback, StreamCall stream) {
    return callback != null && !stream.isNothing()
        ? telling(callback, stream.callback(), stream::complete)
        : callback;
  }

  /**
   * Returns {@code callback} as one that completes the call with its first argument, or fails it
   * with its second where that is not null.
   *
   * @param callback the argument
   * @param stream the stream call, held by the result
   * @param <T> the result
   * @param <F> the failure
   */
  public static <T extends @Nullable Object, F extends @Nullable Object>
      @Nullable BiConsumer<T, F> onComplete(
          @Nullable BiConsumer<T, F> callback, StreamCall stream) {
    if (callback == null || stream.isNothing()) {
      return callback;
    }
    stream.callback();
    return (result, failure) -> {
      stream.settle(result, failure);
      try (TracedScope scope = stream.consumer()) {
        callback.accept(result, failure);
      }
    };
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
    return callback != null && !stream.isNothing()
        ? telling(callback, stream.interruption(), stream::failWith)
        : callback;
  }

  /**
   * Returns {@code callback} as one that fails the call with nothing said about why.
   *
   * @param callback the argument
   * @param stream the stream call, held by the result
   */
  public static @Nullable Runnable onError(@Nullable Runnable callback, StreamCall stream) {
    return callback != null && !stream.isNothing()
        ? telling(callback, stream.interruption(), () -> stream.failWith(null))
        : callback;
  }

  /**
   * Returns {@code callback} as one that cancels the call.
   *
   * @param callback the argument
   * @param stream the stream call, held by the result
   * @param <T> what it is given
   */
  public static <T extends @Nullable Object> @Nullable Consumer<T> onCancel(
      @Nullable Consumer<T> callback, StreamCall stream) {
    return callback != null && !stream.isNothing()
        ? telling(callback, stream.interruption(), value -> stream.cancel())
        : callback;
  }

  /**
   * Returns {@code callback} as one that cancels the call.
   *
   * @param callback the argument
   * @param stream the stream call, held by the result
   */
  public static @Nullable Runnable onCancel(@Nullable Runnable callback, StreamCall stream) {
    return callback != null && !stream.isNothing()
        ? telling(callback, stream.interruption(), stream::cancel)
        : callback;
  }

  /**
   * Returns {@code cancellation}, which the producer hands to the consumer, as one that runs inside
   * the call and cancels it.
   *
   * @param cancellation how the consumer gives up
   * @param stream the stream call, held by the result
   */
  public static @Nullable Runnable cancelling(@Nullable Runnable cancellation, StreamCall stream) {
    return cancellation != null && !stream.isNothing()
        ? () -> stream.cancel(cancellation::run)
        : cancellation;
  }

  private static <T extends @Nullable Object> Consumer<T> telling(
      Consumer<T> callback, StreamCall stream, Consumer<? super T> signal) {
    return value -> {
      signal.accept(value);
      try (TracedScope scope = stream.consumer()) {
        callback.accept(value);
      } catch (Throwable error) {
        stream.cancel();
        throw error;
      }
    };
  }

  private static Runnable telling(Runnable callback, StreamCall stream, Runnable signal) {
    return () -> {
      signal.run();
      try (TracedScope scope = stream.consumer()) {
        callback.run();
      } catch (Throwable error) {
        stream.cancel();
        throw error;
      }
    };
  }
}
