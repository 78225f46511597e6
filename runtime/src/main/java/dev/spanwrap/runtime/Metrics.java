// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static dev.spanwrap.runtime.GenAiConventions.V1_41;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/** What is measured of calls, as the conventions have it for their operation. */
final class Metrics {
  private static final double NANOS_PER_SECOND = 1e9;

  private final GenAiConventions conventions;
  private final Instruments instruments;

  Metrics(Meter meter, GenAiConventions conventions) {
    this.conventions = conventions;
    this.instruments = new Instruments(meter, conventions);
  }

  /** Whether anybody reads what would be measured of an operation. */
  boolean wants(OperationPlan plan) {
    if (plan.duration() == DurationMetric.NONE) {
      return false;
    }
    DoubleHistogram duration = instruments.duration(plan.duration());
    return duration != null && duration.isEnabled();
  }

  /** Records the end of {@code call}. */
  void ended(
      TracedCall call,
      Facts facts,
      @Nullable Tally own,
      long nanos,
      Outcome outcome,
      @Nullable String errorType) {
    OperationPlan plan = call.plan();
    DoubleHistogram duration = instruments.duration(plan.duration());
    if (duration == null) {
      return;
    }
    Context context = call.context();
    Series series = facts.series();
    duration.record(nanos / NANOS_PER_SECOND, series.ended(outcome, errorType), context);
    if (plan.duration() == DurationMetric.INFERENCE) {
      tokens(facts, series, context);
    } else if (plan.role() == Role.EMBEDDER && conventions == V1_41) {
      tokens(facts, series, context);
    } else if (own != null && plan.duration() == DurationMetric.AGENT) {
      calls(facts, own, context);
    }
  }

  /** Whether anybody reads how long the chunks of model streams take. */
  boolean timesChunks() {
    return instruments.timeToFirstChunk.isEnabled() || instruments.timePerOutputChunk.isEnabled();
  }

  /** Records the time from the start of {@code call} to the first element of its stream. */
  void firstChunk(TracedCall call, Attributes attributes, long nanos) {
    instruments.timeToFirstChunk.record(nanos / NANOS_PER_SECOND, attributes, call.context());
  }

  /** Records the time between two elements of the stream of {@code call}. */
  void nextChunk(TracedCall call, Attributes attributes, long nanos) {
    instruments.timePerOutputChunk.record(nanos / NANOS_PER_SECOND, attributes, call.context());
  }

  private void tokens(Facts facts, Series series, Context context) {
    for (Instruments.Histogram tokens : instruments.tokenHistograms()) {
      Long count = facts.count(tokens.fact());
      if (count != null) {
        tokens.histogram().record(count, tokenAttributes(tokens.fact(), series), context);
      }
    }
    for (Instruments.Counter tokens : instruments.tokenCounters()) {
      Long count = facts.count(tokens.fact());
      if (count != null) {
        tokens.counter().add(count, series.anyModality(), context);
      }
    }
  }

  private Attributes tokenAttributes(Fact fact, Series series) {
    if (conventions != V1_41) {
      return series.attributes();
    }
    return fact == Fact.INPUT_TOKENS ? series.inputTokens() : series.outputTokens();
  }

  private void calls(Facts facts, Tally own, Context context) {
    Object name = facts.get(Fact.AGENT_NAME);
    Attributes agent =
        name == null
            ? Attributes.empty()
            : Attributes.builder().put(GenAiNames.AGENT_NAME, name.toString()).build();
    if (instruments.inferenceCalls != null) {
      instruments.inferenceCalls.record(own.inferenceCalls(), agent, context);
    }
    if (instruments.toolCalls != null) {
      instruments.toolCalls.record(own.toolCalls(), agent, context);
    }
  }
}
