// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Scope;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Abandons a stream that was idle for too long.
 *
 * <p>Waits on the JDK's own timer, holding the stream weakly. A stream is not idle while its
 * producer is at work on the consumer's thread.
 */
final class IdleLimit {
  private final long nanos;
  private final StreamProgress progress;
  private final WeakReference<StreamCall> stream;
  private final AtomicInteger working = new AtomicInteger();

  private IdleLimit(Duration limit, StreamCall stream, StreamProgress progress) {
    this.nanos = limit.toNanos();
    this.progress = progress;
    this.stream = new WeakReference<>(stream);
  }

  /** Returns the limit of {@code stream}, to be started; null if there is none. */
  static @Nullable IdleLimit ofOrNull(StreamCall stream, TracedCall call, StreamProgress progress) {
    Duration limit = call.tracing().abandonAfter();
    return limit == null ? null : new IdleLimit(limit, stream, progress);
  }

  /** Starts to wait, for a stream that is ready to be abandoned. */
  void start() {
    checkAfter(nanos);
  }

  private void checkAfter(long delay) {
    CompletableFuture.delayedExecutor(delay, TimeUnit.NANOSECONDS).execute(this::check);
  }

  private void check() {
    StreamCall watched = stream.get();
    if (watched == null || watched.isEnded()) {
      return;
    }
    long left = working.get() > 0 ? nanos : nanos - progress.idleNanos();
    if (left > 0) {
      checkAfter(left);
    } else {
      watched.abandon();
    }
  }

  /** Notes that the producer works until the returned scope is closed, which closes {@code in}. */
  Scope work(TracedScope in) {
    working.incrementAndGet();
    return () -> {
      progress.touch();
      working.decrementAndGet();
      in.close();
    };
  }
}
