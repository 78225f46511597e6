// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.SpanKey;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** Lets an agent work until it answers or hands over. */
@Traced(Role.AGENT)
@Capture(value = GenAi.PROVIDER_NAME, constant = "acme")
@Capture(value = GenAi.AGENT_NAME, from = "context.agent.name")
interface Agents {

  Answer run(@SpanKey AgentContext context);

  CompletableFuture<Answer> later(@SpanKey AgentContext context);

  @Streamed
  Pulled<Event> pull(@SpanKey AgentContext context);

  @Streamed
  Flow.Publisher<Event> publish(@SpanKey AgentContext context);

  void listen(@SpanKey AgentContext context, @Streamed Handler<Event> handler);
}
