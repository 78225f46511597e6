// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static dev.spanwrap.runtime.GenAiConventions.V1_41;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.context.Context;
import java.util.List;
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
    Attributes base = attributes(plan, facts);
    duration.record(nanos / NANOS_PER_SECOND, ended(base, outcome, errorType), context);
    if (plan.duration() == DurationMetric.INFERENCE || call.operation().role() == Role.EMBEDDER) {
      tokens(plan, facts, base, context);
    }
    if (own != null && plan.duration() == DurationMetric.AGENT) {
      calls(facts, own, context);
    }
  }

  /** Whether anybody reads how long the chunks of model streams take. */
  boolean timesChunks() {
    return instruments.timeToFirstChunk.isEnabled() || instruments.timePerOutputChunk.isEnabled();
  }

  /** Returns the attributes of what is measured about the stream of {@code call}. */
  Attributes streamAttributes(TracedCall call, Facts facts) {
    return attributes(call.plan(), facts);
  }

  /** Records the time from the start of {@code call} to the first element of its stream. */
  void firstChunk(TracedCall call, Attributes attributes, long nanos) {
    instruments.timeToFirstChunk.record(nanos / NANOS_PER_SECOND, attributes, call.context());
  }

  /** Records the time between two elements of the stream of {@code call}. */
  void nextChunk(TracedCall call, Attributes attributes, long nanos) {
    instruments.timePerOutputChunk.record(nanos / NANOS_PER_SECOND, attributes, call.context());
  }

  private void tokens(OperationPlan plan, Facts facts, Attributes base, Context context) {
    boolean released = conventions == V1_41;
    if (!released && plan.duration() != DurationMetric.INFERENCE) {
      return;
    }
    instruments
        .tokenHistograms()
        .forEach(
            (fact, histogram) -> {
              Long count = facts.count(fact);
              if (count != null) {
                histogram.record(
                    count, released ? typed(base, fact == Fact.INPUT_TOKENS) : base, context);
              }
            });
    instruments
        .tokenCounters()
        .forEach(
            (fact, counter) -> {
              Long count = facts.count(fact);
              if (count != null) {
                counter.add(
                    count,
                    base.toBuilder().put(GenAiNames.TOKEN_MODALITY, "unknown").build(),
                    context);
              }
            });
  }

  private void calls(Facts facts, Tally own, Context context) {
    Attributes agent = attributes(List.of(Fact.AGENT_NAME), facts).build();
    if (instruments.inferenceCalls != null) {
      instruments.inferenceCalls.record(own.inferenceCalls(), agent, context);
    }
    if (instruments.toolCalls != null) {
      instruments.toolCalls.record(own.toolCalls(), agent, context);
    }
  }

  private Attributes attributes(OperationPlan plan, Facts facts) {
    AttributesBuilder attributes = attributes(plan.duration().dimensions(), facts);
    String operation = plan.genAiOperation();
    if (operation != null && plan.duration().namesOperation()) {
      attributes.put(GenAiNames.OPERATION_NAME, operation);
    }
    return attributes.build();
  }

  @SuppressWarnings("unchecked")
  private AttributesBuilder attributes(List<Fact> dimensions, Facts facts) {
    AttributesBuilder attributes = Attributes.builder();
    for (Fact fact : dimensions) {
      Object value = facts.get(fact);
      if (value != null) {
        attributes.put((AttributeKey<Object>) fact.attribute(conventions), value);
      }
    }
    return attributes;
  }

  private static Attributes ended(Attributes base, Outcome outcome, @Nullable String errorType) {
    String told = GenAiNames.outcome(outcome);
    if (told == null && errorType == null) {
      return base;
    }
    AttributesBuilder attributes = base.toBuilder();
    if (told != null) {
      attributes.put(GenAiNames.OUTCOME, told);
    }
    if (errorType != null) {
      attributes.put(GenAiNames.ERROR_TYPE, errorType);
    }
    return attributes.build();
  }

  private static Attributes typed(Attributes base, boolean input) {
    return base.toBuilder().put(GenAiNames.TOKEN_TYPE, input ? "input" : "output").build();
  }
}
