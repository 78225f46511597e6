// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a run works with. All of it is the application's; none of it knows whether it is traced.
 *
 * @param team the agents by name; the first begins
 * @param guardrails the names of those that look at the input of the first agent
 */
record Runner(
    Asking asking,
    Delivery delivery,
    Agents agents,
    Map<String, Agent> team,
    ChatModel model,
    Tool tool,
    Guardrail guardrail,
    List<String> guardrails,
    HookCalls hooks,
    Alarm alarm) {

  Agent first() {
    return team.values().iterator().next();
  }

  Agent agent(String name) {
    return Objects.requireNonNull(team.get(name), name);
  }
}
