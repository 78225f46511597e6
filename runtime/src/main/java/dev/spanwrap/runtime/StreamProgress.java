// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How far a stream has come: what its span says about it when it ends.
 *
 * <p>Knows neither the stream nor its elements, so that it can outlive both.
 */
final class StreamProgress implements Consumer<TracedCall> {
  /** Elements that come faster than this, in nanoseconds, are a burst: not each is timed. */
  private static final long BURST = 1_000;

  private static final int TIMED_IN_BURST = 256;

  private static final VarHandle ELEMENTS;

  static {
    try {
      ELEMENTS = MethodHandles.lookup().findVarHandle(StreamProgress.class, "elements", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final AtomicLong lastActivity;
  private final long opened;
  private final @Nullable ChunkTimes times;
  private long elements;
  private long firstElement;
  private long timedNext = 1;
  private volatile boolean shared;

  StreamProgress(TracedCall call) {
    this.opened = call.startNanos();
    this.firstElement = opened;
    this.lastActivity = new AtomicLong(opened);
    this.times = ChunkTimes.of(call);
  }

  /** From now on several threads may deliver elements: none is lost, only times may be. */
  void share() {
    shared = true;
  }

  void element() {
    long count = shared ? (long) ELEMENTS.getAndAdd(this, 1L) + 1 : ++elements;
    if (count >= timedNext) {
      time(count);
    } else {
      touch();
    }
  }

  private void time(long count) {
    long now = System.nanoTime();
    long last = lastActivity.getOpaque();
    if (count == 1) {
      firstElement = now;
      if (times != null) {
        times.first(now - opened);
      }
    } else if (times != null) {
      times.next(now - last);
    }
    boolean burst = times == null && now - last < BURST;
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
    call.set(GenAiNames.STREAM_ELEMENTS, elements);
    if (elements > 0) {
      call.set(
          call.operation().role() == Role.MODEL
              ? GenAiNames.TIME_TO_FIRST_CHUNK
              : GenAiNames.TIME_TO_FIRST_ELEMENT,
          (firstElement - opened) / 1e9);
    }
  }
}
