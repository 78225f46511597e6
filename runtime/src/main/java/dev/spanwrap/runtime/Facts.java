// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The facts of one call as far as they are known; constants of its operation included. */
final class Facts {
  private final OperationPlan plan;
  private final @Nullable Object[] values = new @Nullable Object[Fact.count()];
  private volatile int version;

  Facts(OperationPlan plan) {
    this.plan = plan;
  }

  /** Returns these facts as those of an operation whose constants are those of {@code other}. */
  synchronized Facts of(OperationPlan other) {
    Facts facts = new Facts(other);
    for (Fact fact : Fact.values()) {
      Object known = get(fact);
      facts.values[fact.slot()] = other.fact(fact) == null ? known : values[fact.slot()];
    }
    return facts;
  }

  /** Adds what {@code others} know, but for the constants of their operation. */
  void add(Facts others) {
    @Nullable Object[] known = others.copy();
    synchronized (this) {
      for (int i = 0; i < known.length; i++) {
        if (known[i] != null) {
          values[i] = known[i];
        }
      }
      version++;
    }
  }

  private synchronized @Nullable Object[] copy() {
    return values.clone();
  }

  /** Keeps {@code value}, unless it was captured under a type that is not the fact's. */
  synchronized void set(Fact fact, Object value) {
    if (fact.accepts(value)) {
      values[fact.slot()] = value;
      version++;
    }
  }

  /** Returns a number that changes whenever a fact does. */
  int version() {
    return version;
  }

  synchronized @Nullable Object get(Fact fact) {
    Object value = values[fact.slot()];
    return value == null ? plan.fact(fact) : value;
  }

  /** Returns the values of {@code dimensions}, in their order; null for an unknown one. */
  synchronized @Nullable Object[] values(List<Fact> dimensions) {
    @Nullable Object[] found = new @Nullable Object[dimensions.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = get(dimensions.get(i));
    }
    return found;
  }

  /** Returns a hash of the values of {@code dimensions}. */
  synchronized int hash(List<Fact> dimensions) {
    int hash = 0;
    for (int i = 0; i < dimensions.size(); i++) {
      hash = 31 * hash + Objects.hashCode(get(dimensions.get(i)));
    }
    return hash;
  }

  /** Whether {@code dimensions} have these values. */
  synchronized boolean areThose(List<Fact> dimensions, @Nullable Object[] expected) {
    for (int i = 0; i < expected.length; i++) {
      if (!Objects.equals(expected[i], get(dimensions.get(i)))) {
        return false;
      }
    }
    return true;
  }

  /** Returns a count, such as of tokens; null if it is unknown or no count. */
  @Nullable Long count(Fact fact) {
    return get(fact) instanceof Long count && count >= 0 ? count : null;
  }
}
