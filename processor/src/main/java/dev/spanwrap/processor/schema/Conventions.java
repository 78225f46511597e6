// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.schema;

import dev.spanwrap.annotations.Role;
import dev.spanwrap.processor.model.TracedOperation;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the conventions make of an operation: its name, its kind, what follows the name. */
final class Conventions {
  static final String OPERATION_NAME = "gen_ai.operation.name";

  private static final Map<String, Role> ROLES =
      Map.of(
          "chat", Role.MODEL,
          "generate_content", Role.MODEL,
          "text_completion", Role.MODEL,
          "embeddings", Role.EMBEDDER,
          "retrieval", Role.RETRIEVER,
          "execute_tool", Role.TOOL,
          "invoke_agent", Role.AGENT,
          "invoke_workflow", Role.WORKFLOW);

  /** What the conventions know and give a table that no role has. */
  private static final Set<String> OF_NO_ROLE =
      Set.of(
          "create_agent",
          "fetch_response",
          "plan",
          "create_memory",
          "search_memory",
          "update_memory",
          "upsert_memory",
          "delete_memory",
          "create_memory_store",
          "delete_memory_store");

  private static final Map<String, String> TARGETS =
      Map.ofEntries(
          Map.entry("chat", "gen_ai.request.model"),
          Map.entry("generate_content", "gen_ai.request.model"),
          Map.entry("text_completion", "gen_ai.request.model"),
          Map.entry("embeddings", "gen_ai.request.model"),
          Map.entry("retrieval", "gen_ai.data_source.id"),
          Map.entry("create_agent", "gen_ai.agent.name"),
          Map.entry("invoke_agent", "gen_ai.agent.name"),
          Map.entry("plan", "gen_ai.agent.name"),
          Map.entry("execute_tool", "gen_ai.tool.name"),
          Map.entry("invoke_workflow", "gen_ai.workflow.name"));

  private Conventions() {}

  /** The operation's name; none outside of GenAI. */
  static Optional<String> operation(TracedOperation operation) {
    return operation.genAiOperation().or(() -> operation(operation.role()));
  }

  private static Optional<String> operation(Role role) {
    return switch (role) {
      case MODEL -> Optional.of("chat");
      case EMBEDDER -> Optional.of("embeddings");
      case RETRIEVER -> Optional.of("retrieval");
      case TOOL -> Optional.of("execute_tool");
      case AGENT -> Optional.of("invoke_agent");
      case WORKFLOW -> Optional.of("invoke_workflow");
      case HOOK, PLAIN -> Optional.empty();
    };
  }

  static String kind(TracedOperation operation) {
    return operation
        .kind()
        .orElseGet(
            () ->
                switch (operation.role()) {
                  case MODEL, EMBEDDER, RETRIEVER -> "CLIENT";
                  case TOOL, AGENT, WORKFLOW, HOOK, PLAIN -> "INTERNAL";
                });
  }

  /** The key of what follows the operation in the span's name. */
  static Optional<String> target(TracedOperation operation) {
    return operation(operation)
        .flatMap(
            name ->
                Optional.ofNullable(TARGETS.get(name))
                    .or(() -> operation(operation.role()).map(TARGETS::get)));
  }

  /** The role whose table an operation follows: that of its name, else its own. */
  static Role role(TracedOperation operation) {
    return operation(operation)
        .map(
            name ->
                OF_NO_ROLE.contains(name) ? Role.PLAIN : ROLES.getOrDefault(name, operation.role()))
        .orElse(operation.role());
  }

  static boolean isInference(TracedOperation operation) {
    return role(operation) == Role.MODEL;
  }

  static boolean isClient(TracedOperation operation) {
    return operation(operation).isPresent() && kind(operation).equals("CLIENT");
  }
}
