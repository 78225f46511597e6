// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The call of a stream: where the stream ends a session the one in force, which handoffs change.
 */
final class CallInForce {
  private final TracedCall call;
  private final StreamProgress progress;

  /** Held by the stream, which is a view of it: neither is abandoned while the other is in use. */
  private final @Nullable SessionCall session;

  /** Which call of the session the stream was last seen to belong to. */
  private volatile TracedCall seen;

  CallInForce(TracedCall call, StreamProgress progress) {
    this.call = call;
    this.progress = progress;
    this.session = SessionCall.inForceOrNull(call);
    this.seen = call;
  }

  /** Whether it is always the same. */
  boolean isFixed() {
    return session == null;
  }

  /** Returns the call, on which the progress of the stream is recorded. */
  TracedCall get() {
    return session == null ? call : latest();
  }

  private TracedCall latest() {
    TracedCall latest = SessionCall.latest(seen);
    if (latest != seen) {
      seen = latest;
      latest.beforeEnd(progress);
    }
    return latest;
  }
}
