// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import java.util.List;
import java.util.Optional;

/**
 * What happens in a run: the same in every shape.
 *
 * @param agents the first begins; each hands over to the next
 * @param helpers agents that work behind tools
 * @param hooksAtOnce whether hooks of run and agent are called at the same time
 * @param hookFault the hook that throws
 */
record Scenario(
    long seed,
    List<AgentScript> agents,
    List<AgentScript> helpers,
    List<GuardScript> guards,
    int runHooks,
    boolean hooksAtOnce,
    HookFault hookFault) {

  /** An agent: how often it asks its model, and how many hooks it has of its own. */
  record AgentScript(String name, String model, List<TurnScript> turns, int hooks) {}

  /**
   * One answer of a model.
   *
   * @param failedAttempts how often the model's client tries in vain before it gets through
   * @param hangs whether the model falls silent after its words, until it is stopped
   * @param fails whether it fails after its words
   */
  record TurnScript(
      List<String> words,
      Optional<Usage> usage,
      int failedAttempts,
      boolean hangs,
      boolean fails,
      List<ToolScript> tools) {}

  /** One call of a tool; an empty helper is none. */
  record ToolScript(String id, String tool, Manner manner, String helper) {}

  /** How a tool behaves. */
  enum Manner {
    ANSWERS,
    FAILS,
    HANGS,
    ASKS_AN_AGENT
  }

  /** How a guardrail behaves: at once, or after the model has answered. */
  record GuardScript(String name, Guarding guarding) {}

  /** What a guardrail does. */
  enum Guarding {
    PASSES,
    TRIPS_WHILE_THE_MODEL_WORKS,
    TRIPS_AFTER_THE_MODEL,
    WORKS_UNTIL_STOPPED
  }

  /** Which hook throws, of the last agent's first turn. */
  enum HookFault {
    NONE,
    REQUEST,
    REPLY,
    HANDOFF,
    AGENT_STARTS,
    AGENT_ENDS,
    MODEL_STARTS,
    MODEL_ENDS,
    TOOL_STARTS,
    TOOL_ENDS;

    boolean isOfABracket() {
      return compareTo(HANDOFF) > 0;
    }
  }

  AgentScript last() {
    return agents.get(agents.size() - 1);
  }

  /** Whether a guardrail stops a model in the middle of its answer. */
  boolean cutsOffTheModel() {
    return guards.stream()
        .anyMatch(guard -> guard.guarding() == Guarding.TRIPS_WHILE_THE_MODEL_WORKS);
  }
}
