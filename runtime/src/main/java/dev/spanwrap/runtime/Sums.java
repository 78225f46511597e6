// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.common.AttributeKey;
import java.util.List;

/** Carries token counts from model calls to the agent or workflow directly above. */
final class Sums {
  private static final List<Fact> TOKENS =
      List.of(
          Fact.INPUT_TOKENS,
          Fact.OUTPUT_TOKENS,
          Fact.CACHE_READ_TOKENS,
          Fact.CACHE_WRITE_TOKENS,
          Fact.REASONING_TOKENS);

  private Sums() {}

  /** Adds the tokens of {@code call}, which ends, to what is above it. */
  static void add(TracedCall call, Facts facts, Tally enclosing) {
    if (!call.plan().isInference()) {
      return;
    }
    for (Fact fact : TOKENS) {
      Long count = facts.count(fact);
      if (count != null) {
        enclosing.add(fact, count);
      }
    }
  }

  /** Records the sums on the span of {@code call}, which ends; what was captured there stays. */
  @SuppressWarnings("unchecked")
  static void record(TracedCall call, Facts facts, Tally own) {
    own.close();
    GenAiConventions conventions = call.tracing().conventions();
    for (Fact fact : GenAiNames.sums(call.plan().role(), conventions)) {
      Long sum = own.sum(fact);
      if (sum != null && facts.get(fact) == null) {
        facts.set(fact, sum);
        call.set((AttributeKey<Long>) fact.attribute(conventions), sum);
      }
    }
  }
}
