// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.agents;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Traced;

/** An agent that puts a plan into a traveller's words. */
@Traced(Role.AGENT)
@Capture(value = GenAi.AGENT_NAME, constant = "writer")
@Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
public interface Writer {

  /** The letter to the traveller. */
  String write(Trip trip, String plan);
}
