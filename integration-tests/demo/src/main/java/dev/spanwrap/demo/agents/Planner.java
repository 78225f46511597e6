// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.agents;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.Iterator;

/** An agent that works out a trip. */
@Traced(Role.AGENT)
@Capture(value = GenAi.AGENT_NAME, constant = "planner")
@Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
public interface Planner {

  /** Plans step by step: each pull does the work that the next step needs. */
  @Streamed
  Iterator<PlanStep> plan(Trip trip);
}
