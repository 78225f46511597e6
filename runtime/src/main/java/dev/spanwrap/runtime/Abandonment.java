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

  private Abandonment(TracedCall call, StreamProgress progress) {
    this.call = call;
    this.progress = progress;
  }

  static Cleaner.Cleanable watch(StreamCall token, TracedCall call, StreamProgress progress) {
    return CLEANER.register(token, new Abandonment(call, progress));
  }

  @Override
  public void run() {
    if (call.outcome() == null) {
      call.abandon(progress.idleNanos());
    }
  }
}
