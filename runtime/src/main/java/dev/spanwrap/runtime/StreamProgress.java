// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How far a stream has come: what its span says about it when it ends.
 *
 * <p>Knows neither the stream nor its elements, so that it can outlive both.
 */
@SuppressWarnings("UnusedVariable") // some fields are read by their handles alone
final class StreamProgress implements Consumer<TracedCall> {
  /** Elements that come faster than this, in nanoseconds, are a burst: not each is timed. */
  private static final long BURST = 1_000;

  private static final long TIMED_IN_BURST = 256;

  /** The id of no thread. */
  private static final long NOBODY = 0;

  private static final VarHandle OTHERS = handle("others", long.class);
  private static final VarHandle OWNER = handle("owner", long.class);
  private static final VarHandle CLOSELY = handle("closely", boolean.class);
  private static final VarHandle LAST_ACTIVITY = handle("lastActivity", long.class);

  private final long opened;
  private final @Nullable ChunkTimes times;

  /** Elements: all of them, or where the stream is shared those that its owner delivered. */
  private long elements;

  /** What other threads than the owner delivered. */
  private long others;

  /** The id of the thread that delivered the first element of a shared stream. */
  private long owner = NOBODY;

  private long firstElement;

  /** When an element was timed last, which is the next to be, and by how many that is later. */
  private long timed;

  private long timedNext = 1;
  private long step = 1;

  private long lastActivity;

  /** Written before {@link #closely}. */
  private boolean shared;

  private boolean closely;

  StreamProgress(TracedCall call) {
    this.opened = openedAt(call);
    this.firstElement = opened;
    this.timed = opened;
    this.lastActivity = opened;
    this.times = ChunkTimes.of(call);
  }

  /** When {@code call} began; or when it is handed out, if nothing of it is measured. */
  private static long openedAt(TracedCall call) {
    // What a call is asked for it keeps, and its end takes longer: 60 ns with the second reading.
    return call.heeded().isStreamed() || call.stateOrNull() != null
        ? call.startNanos()
        : System.nanoTime();
  }

  private static VarHandle handle(String field, Class<?> type) {
    try {
      return MethodHandles.lookup().findVarHandle(StreamProgress.class, field, type);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** From now on several threads may deliver elements: none is lost, only times may be. */
  void share() {
    shared = true;
    look();
  }

  /** From now on an element may be one that does not count. */
  void look() {
    CLOSELY.setRelease(this, true);
  }

  /** Counts an element; false if the caller has to look whether it counts. */
  boolean tryElement() {
    if ((boolean) CLOSELY.getOpaque(this)) {
      return false;
    }
    counted(++elements);
    return true;
  }

  /** Counts an element that does count. */
  void element() {
    counted(shared ? countShared() : ++elements);
  }

  private void counted(long count) {
    if (count < timedNext) {
      touch();
    } else {
      time(count);
    }
  }

  /** Without an atomic addition where one thread delivers all: that costs 5 ns. */
  private long countShared() {
    return Thread.currentThread().getId() == owner ? ++elements : countOther();
  }

  private long countOther() {
    if (OWNER.compareAndSet(this, NOBODY, Thread.currentThread().getId())) {
      return ++elements;
    }
    long before = (long) OTHERS.getAndAdd(this, 1L);
    // Never taken for the first, which the owner delivers.
    return Math.max(1, elements) + before + 1;
  }

  private void time(long count) {
    long now = System.nanoTime();
    // Not since the last activity: a request would make of any burst a slow stream.
    long since = now - timed;
    if (count == 1) {
      firstElement = now;
      if (times != null) {
        times.first(since);
      }
    } else if (times != null) {
      times.next(since);
    }
    step = times == null && since < step * BURST ? TIMED_IN_BURST : 1;
    timedNext = count + step;
    timed = now;
    LAST_ACTIVITY.setOpaque(this, now);
  }

  /** The stream did something. */
  void touch() {
    LAST_ACTIVITY.setOpaque(this, CoarseClock.nanoTime());
  }

  /** Nanoseconds since the stream last did something, which was after it opened. */
  long idleNanos() {
    return System.nanoTime() - Math.max(opened, (long) LAST_ACTIVITY.getOpaque(this));
  }

  /** Writes what is known on the span of {@code call}, which is about to end. */
  @Override
  public void accept(TracedCall call) {
    long count = elements + (long) OTHERS.getVolatile(this);
    call.set(GenAiNames.STREAM_ELEMENTS, count);
    if (count > 0) {
      call.set(
          call.plan().isInference()
              ? GenAiNames.TIME_TO_FIRST_CHUNK
              : GenAiNames.TIME_TO_FIRST_ELEMENT,
          (firstElement - opened) / 1e9);
    }
  }
}
