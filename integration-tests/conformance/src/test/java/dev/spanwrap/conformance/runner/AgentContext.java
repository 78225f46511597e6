// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

/** One agent's turn at the helm; an object of its own for each, whatever it holds. */
final class AgentContext {
  private final Agent agent;
  private final String input;
  private final boolean first;

  AgentContext(Agent agent, String input, boolean first) {
    this.agent = agent;
    this.input = input;
    this.first = first;
  }

  Agent agent() {
    return agent;
  }

  String input() {
    return input;
  }

  /** Whether it is the first of a run, whose input comes from outside. */
  boolean isFirst() {
    return first;
  }
}
