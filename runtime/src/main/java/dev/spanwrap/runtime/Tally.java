// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an agent's or a workflow's call adds up: what happens directly below it before it ends. */
final class Tally {
  private final Facts owner;
  private final Map<Fact, Long> tokens = new EnumMap<>(Fact.class);
  private long inferenceCalls;
  private long toolCalls;
  private boolean closed;

  /** Returns a tally of the call that {@code owner} is known of. */
  Tally(Facts owner) {
    this.owner = owner;
  }

  /** Returns the name of the agent; null if it has none, or is a workflow. */
  @Nullable Object agentName() {
    return owner.get(Fact.AGENT_NAME);
  }

  synchronized void began(Role role) {
    if (closed) {
      return;
    }
    if (role == Role.MODEL) {
      inferenceCalls++;
    } else if (role == Role.TOOL) {
      toolCalls++;
    }
  }

  synchronized void add(Fact fact, long count) {
    if (!closed) {
      tokens.merge(fact, count, Long::sum);
    }
  }

  /** Ends the counting: what comes later belongs to no one. */
  synchronized void close() {
    closed = true;
  }

  /** Returns the sum of {@code fact}; null if no call told it. */
  synchronized @Nullable Long sum(Fact fact) {
    return tokens.get(fact);
  }

  synchronized long inferenceCalls() {
    return inferenceCalls;
  }

  synchronized long toolCalls() {
    return toolCalls;
  }

  /**
   * Returns the tally that a call of {@code role} under {@code parent} adds to: the one of the
   * agent or workflow directly above, plain operations and hooks between them not counted; null if
   * there is none.
   */
  static @Nullable Tally enclosing(@Nullable TracedCall parent) {
    CallState state = parent == null ? null : parent.stateOrNull();
    if (parent == null || state == null) {
      return null;
    }
    return switch (parent.operation().role()) {
      case AGENT, WORKFLOW -> state.own();
      case PLAIN, HOOK -> state.enclosing;
      case MODEL, EMBEDDER, RETRIEVER, TOOL -> null;
    };
  }
}
