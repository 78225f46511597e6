// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.lang.ref.Cleaner;

/**
 * Ends the call of a stream that nobody can end any more because it was collected.
 *
 * <p>Holds the call and its progress, never the stream, its elements or its consumer.
 */
final class Abandonment implements Runnable {
  private static final Cleaner CLEANER = Cleaner.create();

  private final TracedCall call;
  private final StreamProgress progress;
  private final Cleaner.Cleanable watch;
  private volatile boolean stopped;

  private Abandonment(StreamCall token, TracedCall call, StreamProgress progress) {
    this.call = call;
    this.progress = progress;
    this.watch = CLEANER.register(token, this);
  }

  /** Watches {@code token}, which nothing that is reachable from {@code call} may hold. */
  static Abandonment watch(StreamCall token, TracedCall call, StreamProgress progress) {
    return new Abandonment(token, call, progress);
  }

  /** Watches no longer. */
  void stop() {
    stopped = true;
    watch.clean();
  }

  /** Runs {@code abandon} when {@code token} was collected, to which it must not refer. */
  static Cleaner.Cleanable watch(Object token, Runnable abandon) {
    return CLEANER.register(token, abandon);
  }

  @Override
  public void run() {
    if (!stopped && call.outcome() == null) {
      call.abandon(progress.idleNanos());
    }
  }
}
