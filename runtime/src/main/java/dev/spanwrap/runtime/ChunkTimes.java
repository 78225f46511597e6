// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.common.Attributes;
import org.jspecify.annotations.Nullable;

/** Measures how long a model's stream takes to its first chunk, and from chunk to chunk. */
final class ChunkTimes {
  private final Metrics metrics;
  private final TracedCall call;
  private final Facts facts;

  private ChunkTimes(Metrics metrics, TracedCall call, Facts facts) {
    this.metrics = metrics;
    this.call = call;
    this.facts = facts;
  }

  /** Returns the times of the stream of {@code call}; null if nobody reads them. */
  static @Nullable ChunkTimes of(TracedCall call) {
    if (!call.plan().isInference() || !call.operation().isStreamed()) {
      return null;
    }
    Metrics metrics = call.tracing().metricsOrNull();
    Facts facts = call.factsOrNull();
    try {
      return metrics == null || facts == null || !metrics.timesChunks()
          ? null
          : new ChunkTimes(metrics, call, facts);
    } catch (Throwable error) {
      call.report("measure chunks", error);
      return null;
    }
  }

  void first(long nanos) {
    try {
      metrics.firstChunk(call, attributes(), nanos);
    } catch (Throwable error) {
      call.report("measure chunks", error);
    }
  }

  void next(long nanos) {
    try {
      metrics.nextChunk(call, attributes(), nanos);
    } catch (Throwable error) {
      call.report("measure chunks", error);
    }
  }

  private Attributes attributes() {
    return facts.series().attributes();
  }
}
