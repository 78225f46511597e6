// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.Spliterator;
import java.util.stream.BaseStream;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lets a call last as long as a {@link Stream} is consumed: until it is exhausted, throws, is
 * closed, or delivers a terminal element.
 *
 * <p>The stream goes through its spliterator, which is asked for only when a terminal operation
 * begins. Until then every stream is taken for an ordered one: asking for its characteristics could
 * already run it. Its size is hidden, so that {@code count()} traverses it.
 *
 * <p>Called by generated code; not intended for use by application developers. Its API is stable.
 */
public final class StreamTracing {
  private StreamTracing() {}

  /**
   * Returns {@code source} as a stream that runs it inside {@code call} and ends the call with it.
   *
   * @param source what the delegate returned; null ends the call
   * @param call the open call
   * @param <T> the elements
   */
  public static <T> @Nullable Stream<T> trace(@Nullable Stream<T> source, TracedCall call) {
    StreamCall stream = openOrNull(source, call);
    return stream == null || source == null ? source : trace(source, stream);
  }

  /**
   * Returns {@code source} as a stream that reports to {@code stream}.
   *
   * @param source what the delegate returned
   * @param stream the stream call, held by the result
   * @param <T> the elements
   */
  public static <T> Stream<T> trace(Stream<T> source, StreamCall stream) {
    if (stream.isNothing()) {
      return source;
    }
    return StreamSupport.stream(
            () ->
                new TracedSpliterator.Of<>(
                    spliterator(source, stream), stream.leg(), TracedSpliterator.SIZE),
            Spliterator.ORDERED,
            source.isParallel())
        .onClose(() -> stream.cancel(source::close));
  }

  /**
   * As {@link #trace(Stream, TracedCall)}.
   *
   * @param source what the delegate returned; null ends the call
   * @param call the open call
   */
  public static @Nullable IntStream trace(@Nullable IntStream source, TracedCall call) {
    StreamCall stream = openOrNull(source, call);
    return stream == null || source == null ? source : trace(source, stream);
  }

  /**
   * As {@link #trace(Stream, StreamCall)}.
   *
   * @param source what the delegate returned
   * @param stream the stream call, held by the result
   */
  public static IntStream trace(IntStream source, StreamCall stream) {
    if (stream.isNothing()) {
      return source;
    }
    return StreamSupport.intStream(
            () ->
                new TracedIntSpliterator(
                    (Spliterator.OfInt) spliterator(source, stream),
                    stream.leg(),
                    TracedSpliterator.SIZE),
            Spliterator.ORDERED,
            source.isParallel())
        .onClose(() -> stream.cancel(source::close));
  }

  /**
   * As {@link #trace(Stream, TracedCall)}.
   *
   * @param source what the delegate returned; null ends the call
   * @param call the open call
   */
  public static @Nullable LongStream trace(@Nullable LongStream source, TracedCall call) {
    StreamCall stream = openOrNull(source, call);
    return stream == null || source == null ? source : trace(source, stream);
  }

  /**
   * As {@link #trace(Stream, StreamCall)}.
   *
   * @param source what the delegate returned
   * @param stream the stream call, held by the result
   */
  public static LongStream trace(LongStream source, StreamCall stream) {
    if (stream.isNothing()) {
      return source;
    }
    return StreamSupport.longStream(
            () ->
                new TracedLongSpliterator(
                    (Spliterator.OfLong) spliterator(source, stream),
                    stream.leg(),
                    TracedSpliterator.SIZE),
            Spliterator.ORDERED,
            source.isParallel())
        .onClose(() -> stream.cancel(source::close));
  }

  /**
   * As {@link #trace(Stream, TracedCall)}.
   *
   * @param source what the delegate returned; null ends the call
   * @param call the open call
   */
  public static @Nullable DoubleStream trace(@Nullable DoubleStream source, TracedCall call) {
    StreamCall stream = openOrNull(source, call);
    return stream == null || source == null ? source : trace(source, stream);
  }

  /**
   * As {@link #trace(Stream, StreamCall)}.
   *
   * @param source what the delegate returned
   * @param stream the stream call, held by the result
   */
  public static DoubleStream trace(DoubleStream source, StreamCall stream) {
    if (stream.isNothing()) {
      return source;
    }
    return StreamSupport.doubleStream(
            () ->
                new TracedDoubleSpliterator(
                    (Spliterator.OfDouble) spliterator(source, stream),
                    stream.leg(),
                    TracedSpliterator.SIZE),
            Spliterator.ORDERED,
            source.isParallel())
        .onClose(() -> stream.cancel(source::close));
  }

  private static @Nullable StreamCall openOrNull(
      @Nullable BaseStream<?, ?> source, TracedCall call) {
    if (call.isNothing()) {
      return null;
    }
    if (source == null) {
      call.succeed();
      return null;
    }
    return StreamCall.open(call);
  }

  @SuppressWarnings("try")
  private static <T> Spliterator<T> spliterator(BaseStream<T, ?> source, StreamCall stream) {
    try (TracedScope scope = stream.producer()) {
      return source.spliterator();
    } catch (Throwable error) {
      stream.fail(error);
      throw error;
    }
  }
}
