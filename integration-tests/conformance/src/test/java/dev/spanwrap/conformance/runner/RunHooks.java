// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.ClosesSpan;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.OpensSpan;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.SpanKey;
import dev.spanwrap.annotations.Traced;

/** Hooks of a whole run, which the runner calls around everything. */
@Traced(Role.HOOK)
interface RunHooks {

  @OpensSpan(Role.AGENT)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "acme")
  void onAgentStart(
      @SpanKey @Capture(value = GenAi.AGENT_NAME, from = "agent.name") AgentContext context);

  @ClosesSpan(Role.AGENT)
  void onAgentEnd(
      @SpanKey AgentContext context, @Capture(value = "answer.text", from = "text") Answer answer);

  @OpensSpan(Role.MODEL)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "acme")
  void onModelStart(
      @SpanKey AgentContext context,
      @Capture(value = GenAi.REQUEST_MODEL, from = "model") Request request);

  @ClosesSpan(Role.MODEL)
  void onModelEnd(
      @SpanKey AgentContext context, @Capture(value = "reply.text", from = "text") Reply reply);

  @OpensSpan(Role.TOOL)
  @Capture(value = GenAi.TOOL_CALL_ID, from = "call.id")
  void onToolStart(@SpanKey @Capture(value = GenAi.TOOL_NAME, from = "tool") ToolCall call);

  @ClosesSpan(Role.TOOL)
  void onToolEnd(@SpanKey ToolCall call, @Capture("tool.result") String result);

  void onHandoff(@SpanKey AgentContext context, @Capture("handoff.to") String to);
}
