// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.common.AttributeKey;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * How far a stream has come: what its span says about it when it ends.
 *
 * <p>Knows neither the stream nor its elements, so that it can outlive both.
 */
final class StreamProgress implements Consumer<TracedCall> {
  private static final AttributeKey<Long> ELEMENTS =
      AttributeKey.longKey("spanwrap.stream.elements");
  private static final AttributeKey<Double> TIME_TO_FIRST_ELEMENT =
      AttributeKey.doubleKey("spanwrap.stream.time_to_first_element");
  private static final AttributeKey<Double> TIME_TO_FIRST_CHUNK =
      AttributeKey.doubleKey("gen_ai.response.time_to_first_chunk");

  /** Elements that come faster than this, in nanoseconds, are a burst: not each is timed. */
  private static final long BURST = 1_000;

  private static final int TIMED_IN_BURST = 256;

  private final AtomicLong lastActivity;
  private final long opened;
  private long elements;
  private long firstElement;
  private long timedNext = 1;
  private volatile boolean shared;

  StreamProgress(long openedNanos) {
    this.opened = openedNanos;
    this.lastActivity = new AtomicLong(openedNanos);
  }

  /** From now on several threads may deliver elements. */
  void share() {
    shared = true;
  }

  void element() {
    if (shared) {
      synchronized (this) {
        count();
      }
    } else {
      count();
    }
  }

  private void count() {
    long count = ++elements;
    if (count >= timedNext) {
      time(count);
    } else {
      touch();
    }
  }

  private void time(long count) {
    long now = System.nanoTime();
    if (count == 1) {
      firstElement = now;
    }
    boolean burst = now - lastActivity.getOpaque() < BURST;
    timedNext = burst ? count + TIMED_IN_BURST : count + 1;
    lastActivity.setOpaque(now);
  }

  /** The stream did something. */
  void touch() {
    lastActivity.setOpaque(CoarseClock.nanoTime());
  }

  /** Nanoseconds since the stream last did something. */
  long idleNanos() {
    return System.nanoTime() - lastActivity.getOpaque();
  }

  /** Writes what is known on the span of {@code call}, which is about to end. */
  @Override
  public void accept(TracedCall call) {
    if (!call.span().isRecording()) {
      return;
    }
    call.span().setAttribute(ELEMENTS, elements);
    if (elements > 0) {
      call.span()
          .setAttribute(
              call.operation().role() == Role.MODEL ? TIME_TO_FIRST_CHUNK : TIME_TO_FIRST_ELEMENT,
              (firstElement - opened) / 1e9);
    }
  }
}
