// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

/** Hooks of an agent that log and write into the journal. */
record LoggedAgentHooks(String name, String agent, HookLog log, Journal journal)
    implements AgentHooks {

  private void called(String about, String hook) {
    log.add(about, name + "." + hook);
  }

  @Override
  public void onStart(AgentContext context) {
    called(agent, "start");
  }

  @Override
  public void onEnd(Answer answer) {
    called(agent, "end");
    journal.note(name + " answer");
  }

  @Override
  public void onModelStart(Request request) {
    called(agent, "modelStart");
    journal.note(name + " request");
  }

  @Override
  public void onModelEnd(Reply reply) {
    called(agent, "modelEnd");
  }

  @Override
  public void onToolStart(ToolCall call) {
    called(call.id(), "toolStart");
    journal.note(name + " call");
  }

  @Override
  public void onToolEnd(ToolCall call) {
    called(call.id(), "toolEnd");
  }
}
