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

/** Hooks of one agent, which the runner calls besides those of the run; found by what encloses. */
@Traced(Role.HOOK)
interface AgentHooks {

  @OpensSpan(Role.AGENT)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "acme")
  void onStart(AgentContext context);

  @ClosesSpan(Role.AGENT)
  void onEnd(@Capture(value = "answer.handoff", from = "handoff") Answer answer);

  @OpensSpan(Role.MODEL)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "acme")
  void onModelStart(@Capture(value = "request.turn", from = "turn") Request request);

  @ClosesSpan(Role.MODEL)
  void onModelEnd(Reply reply);

  @OpensSpan(Role.TOOL)
  void onToolStart(@SpanKey ToolCall call);

  @ClosesSpan(Role.TOOL)
  void onToolEnd(@SpanKey ToolCall call);
}
