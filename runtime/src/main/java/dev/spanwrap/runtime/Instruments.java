// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static dev.spanwrap.runtime.GenAiConventions.V1_41;

import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.LongHistogram;
import io.opentelemetry.api.metrics.Meter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The instruments of a tracing, made once, under the names of its conventions. */
final class Instruments {
  private final Map<DurationMetric, DoubleHistogram> durations =
      new EnumMap<>(DurationMetric.class);
  // Arrays, since maps are iterated with iterators.
  private final Counter[] tokenCounters;
  private final Histogram[] tokenHistograms;

  final DoubleHistogram timeToFirstChunk;
  final DoubleHistogram timePerOutputChunk;
  final @Nullable LongHistogram inferenceCalls;
  final @Nullable LongHistogram toolCalls;

  Instruments(Meter meter, GenAiConventions conventions) {
    for (DurationMetric metric : DurationMetric.values()) {
      String name = MetricNames.duration(metric, conventions);
      if (name != null) {
        durations.put(metric, seconds(meter, name, MetricNames.durationBuckets(metric)));
      }
    }
    this.timeToFirstChunk =
        seconds(meter, MetricNames.timeToFirstChunk(conventions), MetricNames.OPERATION_BUCKETS);
    this.timePerOutputChunk =
        seconds(meter, MetricNames.timePerOutputChunk(conventions), MetricNames.OPERATION_BUCKETS);
    if (conventions == V1_41) {
      LongHistogram usage = tokens(meter, MetricNames.TOKEN_USAGE_V1_41);
      this.tokenHistograms =
          new Histogram[] {
            new Histogram(Fact.INPUT_TOKENS, usage), new Histogram(Fact.OUTPUT_TOKENS, usage)
          };
      this.tokenCounters = new Counter[0];
      this.inferenceCalls = null;
      this.toolCalls = null;
    } else {
      this.tokenHistograms =
          MetricNames.TOKEN_HISTOGRAMS.entrySet().stream()
              .map(entry -> new Histogram(entry.getKey(), tokens(meter, entry.getValue())))
              .toArray(Histogram[]::new);
      this.tokenCounters =
          MetricNames.TOKEN_COUNTERS.entrySet().stream()
              .map(entry -> new Counter(entry.getKey(), counter(meter, entry.getValue())))
              .toArray(Counter[]::new);
      this.inferenceCalls = calls(meter, MetricNames.INFERENCE_CALLS, "{inference_call}");
      this.toolCalls = calls(meter, MetricNames.TOOL_CALLS, "{tool_call}");
    }
  }

  /** Returns the histogram of a duration; null if the conventions have none. */
  @Nullable DoubleHistogram duration(DurationMetric metric) {
    return durations.get(metric);
  }

  Counter[] tokenCounters() {
    return tokenCounters;
  }

  Histogram[] tokenHistograms() {
    return tokenHistograms;
  }

  private static DoubleHistogram seconds(Meter meter, String name, List<Double> buckets) {
    return meter
        .histogramBuilder(name)
        .setUnit("s")
        .setExplicitBucketBoundariesAdvice(buckets)
        .build();
  }

  private static LongCounter counter(Meter meter, String name) {
    return meter.counterBuilder(name).setUnit("{token}").build();
  }

  private static LongHistogram tokens(Meter meter, String name) {
    return meter
        .histogramBuilder(name)
        .ofLongs()
        .setUnit("{token}")
        .setExplicitBucketBoundariesAdvice(MetricNames.TOKEN_BUCKETS)
        .build();
  }

  private static LongHistogram calls(Meter meter, String name, String unit) {
    return meter
        .histogramBuilder(name)
        .ofLongs()
        .setUnit(unit)
        .setExplicitBucketBoundariesAdvice(MetricNames.CALL_BUCKETS)
        .build();
  }

  /** The histogram of a count. */
  record Histogram(Fact fact, LongHistogram histogram) {}

  /** The counter of a count. */
  record Counter(Fact fact, LongCounter counter) {}
}
