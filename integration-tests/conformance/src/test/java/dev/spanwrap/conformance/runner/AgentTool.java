// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import java.util.function.Supplier;

/** What works behind a tool that is another agent. */
record AgentTool(Supplier<Runner> runner) {

  /** Lets {@code agent} answer {@code call}. */
  String ask(ToolCall call, String agent) {
    Runner working = runner.get();
    AgentContext context = new AgentContext(working.agent(agent), call.tool(), false);
    working.hooks().agentStarts(context);
    Pulled<? extends Event> events = working.asking().ask(working.agents(), context);
    Answer answer = (Answer) Delivery.last(events);
    working.hooks().agentEnds(context, answer);
    return answer.text();
  }
}
