// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts of one call as far as they are known; constants of its operation included. */
final class Facts {
  private final OperationPlan plan;
  private final Map<Fact, Object> values = new EnumMap<>(Fact.class);
  private volatile int version;

  Facts(OperationPlan plan) {
    this.plan = plan;
  }

  /** Keeps {@code value}, unless it was captured under a type that is not the fact's. */
  synchronized void set(Fact fact, Object value) {
    if (fact.accepts(value)) {
      values.put(fact, value);
      version++;
    }
  }

  /** Returns a number that changes whenever a fact does. */
  int version() {
    return version;
  }

  synchronized @Nullable Object get(Fact fact) {
    Object value = values.get(fact);
    return value == null ? plan.fact(fact) : value;
  }

  /** Returns a count, such as of tokens; null if it is unknown or no count. */
  @Nullable Long count(Fact fact) {
    return get(fact) instanceof Long count && count >= 0 ? count : null;
  }
}
