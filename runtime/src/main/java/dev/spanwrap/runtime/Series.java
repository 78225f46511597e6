// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of what is measured of one operation as long as its facts stay the same: made
 * once, in the variants that the metrics need.
 */
final class Series {
  private final List<Fact> dimensions;
  private final @Nullable Object[] values;
  private final Attributes attributes;

  // Derived and immutable: a race makes one more.
  private @Nullable Attributes inputTokens;
  private @Nullable Attributes outputTokens;
  private @Nullable Attributes anyModality;

  private Series(List<Fact> dimensions, @Nullable Object[] values, Attributes attributes) {
    this.dimensions = dimensions;
    this.values = values;
    this.attributes = attributes;
  }

  /** Returns the series of a call with these facts: mostly one that there was before. */
  static Series of(OperationPlan plan, Facts facts, GenAiConventions conventions) {
    List<Fact> dimensions = plan.duration().dimensions();
    int hash = facts.hash(dimensions);
    Series known = plan.series(hash);
    if (known != null && facts.areThose(known.dimensions, known.values)) {
      return known;
    }
    @Nullable Object[] values = facts.values(dimensions);
    AttributesBuilder attributes = Attributes.builder();
    String operation = plan.genAiOperation();
    if (operation != null && plan.duration().namesOperation()) {
      attributes.put(GenAiNames.OPERATION_NAME, operation);
    }
    for (int i = 0; i < values.length; i++) {
      put(attributes, dimensions.get(i).attribute(conventions), values[i]);
    }
    Series series = new Series(dimensions, values, attributes.build());
    plan.series(hash, series);
    return series;
  }

  /** Returns the attributes that all of its metrics have. */
  Attributes attributes() {
    return attributes;
  }

  /** Returns the attributes of a call that ended so. */
  Attributes ended(Outcome outcome, @Nullable String errorType) {
    String told = GenAiNames.outcome(outcome);
    if (told == null && errorType == null) {
      return attributes;
    }
    AttributesBuilder ended = attributes.toBuilder();
    put(ended, GenAiNames.OUTCOME, told);
    put(ended, GenAiNames.ERROR_TYPE, errorType);
    return ended.build();
  }

  /** Returns the attributes of input tokens, for the metric that has all kinds of them. */
  Attributes inputTokens() {
    Attributes derived = inputTokens;
    if (derived == null) {
      derived = attributes.toBuilder().put(GenAiNames.TOKEN_TYPE, "input").build();
      inputTokens = derived;
    }
    return derived;
  }

  /** Returns the attributes of output tokens, for the metric that has all kinds of them. */
  Attributes outputTokens() {
    Attributes derived = outputTokens;
    if (derived == null) {
      derived = attributes.toBuilder().put(GenAiNames.TOKEN_TYPE, "output").build();
      outputTokens = derived;
    }
    return derived;
  }

  /** Returns the attributes of tokens of which nobody says whether they are text. */
  Attributes anyModality() {
    Attributes derived = anyModality;
    if (derived == null) {
      derived = attributes.toBuilder().put(GenAiNames.TOKEN_MODALITY, "unknown").build();
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
}
