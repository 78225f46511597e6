// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package good;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Parent;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Traced;
import io.opentelemetry.api.trace.SpanKind;

/** Overloads, default methods, names of one's own, and a fluent method that returns the agent. */
@Traced(Role.AGENT)
public interface Agent extends AutoCloseable {

  String run(@Capture(GenAi.AGENT_NAME) String agent, String input);

  default String run(String input) {
    return run("default", input);
  }

  @Traced(name = "plan {agent} of {limits.depth}", genAiOperation = "plan")
  void plan(String agent, Limits limits);

  @Traced(kind = SpanKind.CLIENT, parent = Parent.ROOT_LINKED)
  boolean resume(String agent, long checkpoint);

  Agent with(Tool tool);

  @Override
  void close();

  record Limits(int depth) {}

  interface Tool {}
}
