// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.processor.conventions.Published.Signal;
import dev.spanwrap.runtime.GenAiConventions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which operations have which span of a published table. */
final class Conventions {
  private static final List<String> INFERENCES =
      List.of("chat", "generate_content", "text_completion");

  /** Operations by the span's name, which the released table writes {@code span.…}. */
  private static final Map<String, List<String>> OPERATIONS =
      Map.ofEntries(
          Map.entry("gen_ai.client.inference", INFERENCES),
          Map.entry("gen_ai.inference.client", INFERENCES),
          Map.entry("gen_ai.embeddings.client", List.of("embeddings")),
          Map.entry("gen_ai.create_agent.client", List.of("create_agent")),
          Map.entry("gen_ai.invoke_agent.client", List.of("invoke_agent")),
          Map.entry("gen_ai.invoke_agent.internal", List.of("invoke_agent")),
          Map.entry("gen_ai.execute_tool.internal", List.of("execute_tool")),
          Map.entry("gen_ai.invoke_workflow.internal", List.of("invoke_workflow")),
          Map.entry("gen_ai.plan.internal", List.of("plan")),
          Map.entry("gen_ai.retrieval.client", List.of("retrieval")),
          Map.entry("gen_ai.fetch_response.client", List.of("fetch_response")),
          Map.entry("gen_ai.memory.client", List.of("search_memory")));

  /** Spans, metrics and events that no role emits, and why. */
  static final Map<String, String> OF_OTHERS =
      Map.of(
          "mcp.", "what libraries of that protocol emit",
          "openai.", "the inference span with keys of one provider",
          "azure.", "the inference span with keys of one provider",
          "aws.", "the inference span with keys of one provider",
          "anthropic.", "the inference span under a rule for one provider's tokens",
          "gen_ai.server.", "what servers of models measure",
          "gen_ai.evaluation.", "what evaluations emit, afterwards");

  private Conventions() {}

  static boolean isOfOthers(String name) {
    return OF_OTHERS.keySet().stream().anyMatch(bare(name)::startsWith);
  }

  /** Returns an interface for each operation of each span. */
  static List<Everything> interfaces(GenAiConventions conventions) {
    List<Everything> interfaces = new ArrayList<>();
    for (Signal signal : Published.of(conventions).signals()) {
      if (signal.type().equals("span") && !isOfOthers(signal.name())) {
        assertThat(OPERATIONS).containsKey(bare(signal.name()));
        for (String operation : OPERATIONS.get(bare(signal.name()))) {
          interfaces.add(Everything.of(operation, signal));
        }
      }
    }
    return interfaces;
  }

  private static String bare(String name) {
    return name.startsWith("span.") ? name.substring("span.".length()) : name;
  }
}
