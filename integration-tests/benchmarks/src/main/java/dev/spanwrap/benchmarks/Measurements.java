// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.CollectionRegistration;
import io.opentelemetry.sdk.metrics.export.MetricReader;

/** Reads metrics only when asked. */
public final class Measurements implements MetricReader {
  private CollectionRegistration source = CollectionRegistration.noop();

  /** Returns how often the histogram {@code name} was recorded. */
  public long count(String name) {
    long count = 0;
    for (MetricData metric : source.collectAllMetrics()) {
      if (metric.getName().equals(name)) {
        count += metric.getHistogramData().getPoints().stream().mapToLong(p -> p.getCount()).sum();
      }
    }
    return count;
  }

  @Override
  public void register(CollectionRegistration registration) {
    source = registration;
  }

  @Override
  public CompletableResultCode forceFlush() {
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode shutdown() {
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public AggregationTemporality getAggregationTemporality(InstrumentType instrumentType) {
    return AggregationTemporality.CUMULATIVE;
  }
}
