// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import dev.spanwrap.conformance.runner.Scenario.HookFault;

/** Hooks of a run that log, write into the journal and fail as the script says. */
record LoggedRunHooks(String name, Script script, HookLog log, Journal journal)
    implements RunHooks {

  private void called(String about, String hook) {
    log.add(about, name + "." + hook);
  }

  @Override
  public void onAgentStart(AgentContext context) {
    called(context.agent().name(), "agentStart");
    journal.note(name + " agent");
    script.mayFail(HookFault.AGENT_STARTS, context.agent().name(), 0);
  }

  @Override
  public void onAgentEnd(AgentContext context, Answer answer) {
    called(context.agent().name(), "agentEnd");
    script.mayFail(HookFault.AGENT_ENDS, context.agent().name(), 0);
  }

  @Override
  public void onModelStart(AgentContext context, Request request) {
    called(context.agent().name(), "modelStart");
    journal.note(name + " request");
    script.mayFail(HookFault.MODEL_STARTS, context.agent().name(), request.turn());
  }

  @Override
  public void onModelEnd(AgentContext context, Reply reply) {
    called(context.agent().name(), "modelEnd");
    journal.note(name + " reply");
    script.modelAnswered.countDown();
    script.mayFail(HookFault.MODEL_ENDS, context.agent().name(), 0);
  }

  @Override
  public void onToolStart(ToolCall call) {
    called(call.id(), "toolStart");
    script.mayFail(HookFault.TOOL_STARTS, script.agentOf(call), 0);
  }

  @Override
  public void onToolEnd(ToolCall call, String result) {
    called(call.id(), "toolEnd");
    journal.note(name + " result");
    script.mayFail(HookFault.TOOL_ENDS, script.agentOf(call), 0);
  }

  @Override
  public void onHandoff(AgentContext context, String to) {
    called(context.agent().name(), "handoff " + to);
    journal.note(name + " handoff");
    script.mayFail(HookFault.HANDOFF, to, 0);
  }
}
