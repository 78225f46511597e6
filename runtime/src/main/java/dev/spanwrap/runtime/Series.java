// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the calls of one operation whose facts are the same, counts aside, and the
 * attributes of what is measured of them: made once, in the variants that the metrics need.
 */
final class Series {
  private final OperationPlan plan;
  private final @Nullable Object[] captured;
  private final int hash;

  // Derived and immutable: a race makes one more.
  private @Nullable Attributes attributes;
  private @Nullable Attributes inputTokens;
  private @Nullable Attributes outputTokens;
  private @Nullable Attributes anyModality;

  /** Returns the series of calls of {@code plan}'s operation of which nothing is captured. */
  Series(OperationPlan plan) {
    this(plan, new @Nullable Object[Fact.count()], 0);
  }

  private Series(OperationPlan plan, @Nullable Object[] captured, int hash) {
    this.plan = plan;
    this.captured = captured;
    this.hash = hash;
  }

  /** Returns the series of a call of which {@code value} is known besides: mostly one there was. */
  Series with(Fact fact, Object value) {
    if (value.equals(captured[fact.slot()])) {
      return this;
    }
    int next = 31 * (31 * hash + fact.slot()) + value.hashCode();
    Step known = plan.step(next);
    if (known != null && known.from == this && known.fact == fact && known.value.equals(value)) {
      return known.to;
    }
    @Nullable Object[] more = captured.clone();
    more[fact.slot()] = value;
    Series to = new Series(plan, more, next);
    plan.step(next, new Step(this, fact, value, to));
    return to;
  }

  /** Returns what is known of {@code fact}, which is no count; null if nothing is. */
  @Nullable Object get(Fact fact) {
    Object value = captured[fact.slot()];
    return value == null ? plan.fact(fact) : value;
  }

  /** Returns what was captured of {@code fact}, its constant value aside; null if nothing was. */
  @Nullable Object captured(Fact fact) {
    return captured[fact.slot()];
  }

  /** Returns the attributes that all of its metrics have. */
  Attributes attributes() {
    Attributes derived = attributes;
    if (derived == null) {
      derived = build();
      attributes = derived;
    }
    return derived;
  }

  private Attributes build() {
    AttributesBuilder builder = Attributes.builder();
    String operation = plan.genAiOperation();
    if (operation != null && plan.duration().namesOperation()) {
      builder.put(GenAiNames.OPERATION_NAME, operation);
    }
    List<Fact> dimensions = plan.duration().dimensions();
    for (Fact fact : dimensions) {
      put(builder, fact.attribute(plan.conventions()), get(fact));
    }
    return builder.build();
  }

  /** Returns the attributes of a call that ended so. */
  Attributes ended(Outcome outcome, @Nullable String errorType) {
    String told = GenAiNames.outcome(outcome);
    if (told == null && errorType == null) {
      return attributes();
    }
    AttributesBuilder ended = attributes().toBuilder();
    put(ended, GenAiNames.OUTCOME, told);
    put(ended, GenAiNames.ERROR_TYPE, errorType);
    return ended.build();
  }

  /** Returns the attributes of input tokens, for the metric that has all kinds of them. */
  Attributes inputTokens() {
    Attributes derived = inputTokens;
    if (derived == null) {
      derived = attributes().toBuilder().put(GenAiNames.TOKEN_TYPE, "input").build();
      inputTokens = derived;
    }
    return derived;
  }

  /** Returns the attributes of output tokens, for the metric that has all kinds of them. */
  Attributes outputTokens() {
    Attributes derived = outputTokens;
    if (derived == null) {
      derived = attributes().toBuilder().put(GenAiNames.TOKEN_TYPE, "output").build();
      outputTokens = derived;
    }
    return derived;
  }

  /** Returns the attributes of tokens of which nobody says whether they are text. */
  Attributes anyModality() {
    Attributes derived = anyModality;
    if (derived == null) {
      derived = attributes().toBuilder().put(GenAiNames.TOKEN_MODALITY, "unknown").build();
      anyModality = derived;
    }
    return derived;
  }

  @SuppressWarnings("unchecked")
  private static void put(
      AttributesBuilder attributes, AttributeKey<?> key, @Nullable Object value) {
    if (value != null) {
      attributes.put((AttributeKey<Object>) key, value);
    }
  }

  /** Where {@code from} leads as soon as {@code fact} is known to be {@code value}. */
  record Step(Series from, Fact fact, Object value, Series to) {}
}
