// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.trace.SpanKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which duration is measured of an operation, and the values that tell its series apart. */
enum DurationMetric {
  INFERENCE,
  CLIENT,
  AGENT,
  TOOL,
  WORKFLOW,
  NONE;

  private static final List<Fact> CLIENT_DIMENSIONS =
      List.of(
          Fact.PROVIDER_NAME,
          Fact.REQUEST_MODEL,
          Fact.RESPONSE_MODEL,
          Fact.SERVER_ADDRESS,
          Fact.SERVER_PORT);
  private static final List<Fact> AGENT_DIMENSIONS = List.of(Fact.AGENT_NAME, Fact.REQUEST_MODEL);
  private static final List<Fact> TOOL_DIMENSIONS =
      List.of(Fact.TOOL_NAME, Fact.TOOL_TYPE, Fact.AGENT_NAME);
  private static final List<Fact> WORKFLOW_DIMENSIONS = List.of(Fact.WORKFLOW_NAME);

  static DurationMetric of(Role role, @Nullable String operation, SpanKind kind) {
    if (operation == null) {
      return NONE;
    }
    if (GenAiNames.role(role, operation) == Role.MODEL) {
      return INFERENCE;
    }
    if (kind == SpanKind.CLIENT) {
      return CLIENT;
    }
    return switch (operation) {
      case "invoke_agent" -> AGENT;
      case "execute_tool" -> TOOL;
      case "invoke_workflow" -> WORKFLOW;
      default -> NONE;
    };
  }

  List<Fact> dimensions() {
    return switch (this) {
      case INFERENCE, CLIENT -> CLIENT_DIMENSIONS;
      case AGENT -> AGENT_DIMENSIONS;
      case TOOL -> TOOL_DIMENSIONS;
      case WORKFLOW -> WORKFLOW_DIMENSIONS;
      case NONE -> List.of();
    };
  }

  /** Whether the operation's name is one of the attributes. */
  boolean namesOperation() {
    return this == INFERENCE || this == CLIENT;
  }
}
