// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.agents;

import dev.spanwrap.demo.model.ToolCall;

/** Something that happens while a planner plans. */
public sealed interface PlanStep {

  /** The planner says a few words of its plan. */
  record Says(String words) implements PlanStep {}

  /** The planner used a tool. */
  record Used(ToolCall call) implements PlanStep {}

  /** The last step: the plan, for whoever comes next. */
  record HandsOver(String plan) implements PlanStep {}
}
