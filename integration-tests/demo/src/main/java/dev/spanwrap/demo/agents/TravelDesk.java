// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.agents;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Traced;
import java.util.function.Consumer;

/** The desk that turns a wish into a letter. */
@Traced(Role.WORKFLOW)
@Capture(value = GenAi.WORKFLOW_NAME, constant = "travel_desk")
public interface TravelDesk {

  /** The letter about that trip; the watcher sees each step of the planning as it happens. */
  String arrange(Trip trip, Consumer<PlanStep> watcher);
}
