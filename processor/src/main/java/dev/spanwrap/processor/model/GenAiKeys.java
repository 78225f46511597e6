// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The keys of the GenAI conventions, released and latest: how they are typed, which of them are
 * content, and which are wanted before a span starts.
 */
public final class GenAiKeys {
  private static final String PROMPT_VARIABLE = "gen_ai.prompt.variable.";

  private static final Map<String, KeyKind> KINDS = new TreeMap<>();

  static {
    put(
        KeyKind.TEXT,
        "gen_ai.agent.description",
        "gen_ai.agent.id",
        "gen_ai.agent.name",
        "gen_ai.agent.version",
        "gen_ai.conversation.id",
        "gen_ai.data_source.id",
        "gen_ai.evaluation.explanation",
        "gen_ai.evaluation.name",
        "gen_ai.evaluation.score.label",
        "gen_ai.input.messages",
        "gen_ai.memory.query.text",
        "gen_ai.memory.record.id",
        "gen_ai.memory.records",
        "gen_ai.memory.store.id",
        "gen_ai.operation.name",
        "gen_ai.output.messages",
        "gen_ai.output.type",
        "gen_ai.prompt.name",
        "gen_ai.prompt.version",
        "gen_ai.provider.name",
        "gen_ai.request.model",
        "gen_ai.request.previous_response.id",
        "gen_ai.request.reasoning.level",
        "gen_ai.request.stream_cursor",
        "gen_ai.response.id",
        "gen_ai.response.model",
        "gen_ai.response.status",
        "gen_ai.retrieval.documents",
        "gen_ai.retrieval.query.text",
        "gen_ai.skill.description",
        "gen_ai.skill.name",
        "gen_ai.skill.resource.name",
        "gen_ai.skill.source.uri",
        "gen_ai.system_instructions",
        "gen_ai.token.modality",
        "gen_ai.token.type",
        "gen_ai.tool.call.arguments",
        "gen_ai.tool.call.id",
        "gen_ai.tool.call.result",
        "gen_ai.tool.definitions",
        "gen_ai.tool.description",
        "gen_ai.tool.name",
        "gen_ai.tool.type",
        "gen_ai.workflow.name",
        "error.type",
        "server.address");
    put(KeyKind.FLAG, "gen_ai.conversation.compacted", "gen_ai.request.stream");
    put(
        KeyKind.INTEGER,
        "gen_ai.embeddings.dimension.count",
        "gen_ai.memory.record.count",
        "gen_ai.request.choice.count",
        "gen_ai.request.max_tokens",
        "gen_ai.request.seed",
        "gen_ai.retrieval.top_k",
        "gen_ai.usage.audio.cache_read.input_tokens",
        "gen_ai.usage.audio.input_tokens",
        "gen_ai.usage.audio.output_tokens",
        "gen_ai.usage.cache_creation.input_tokens",
        "gen_ai.usage.cache_read.input_tokens",
        "gen_ai.usage.cache_write.input_tokens",
        "gen_ai.usage.image.cache_read.input_tokens",
        "gen_ai.usage.image.input_tokens",
        "gen_ai.usage.image.output_tokens",
        "gen_ai.usage.input_tokens",
        "gen_ai.usage.output_tokens",
        "gen_ai.usage.reasoning.output_tokens",
        "gen_ai.usage.text.cache_read.input_tokens",
        "gen_ai.usage.text.input_tokens",
        "gen_ai.usage.text.output_tokens",
        "server.port");
    put(
        KeyKind.NUMBER,
        "gen_ai.evaluation.score.value",
        "gen_ai.request.frequency_penalty",
        "gen_ai.request.presence_penalty",
        "gen_ai.request.temperature",
        "gen_ai.request.top_k",
        "gen_ai.request.top_p",
        "gen_ai.response.time_to_first_chunk");
    put(
        KeyKind.TEXTS,
        "gen_ai.request.encoding_formats",
        "gen_ai.request.stop_sequences",
        "gen_ai.response.finish_reasons");
  }

  private static final Set<String> CONTENT =
      Set.of(
          "gen_ai.input.messages",
          "gen_ai.memory.query.text",
          "gen_ai.memory.records",
          "gen_ai.output.messages",
          "gen_ai.retrieval.documents",
          "gen_ai.retrieval.query.text",
          "gen_ai.system_instructions",
          "gen_ai.tool.call.arguments",
          "gen_ai.tool.call.result",
          "gen_ai.tool.definitions");

  /** What samplers may look at, whatever the operation. */
  private static final Set<String> SAMPLED =
      Set.of(
          "gen_ai.agent.name",
          "gen_ai.operation.name",
          "gen_ai.provider.name",
          "gen_ai.request.model",
          "gen_ai.tool.name",
          "gen_ai.tool.type",
          "server.address",
          "server.port");

  private GenAiKeys() {}

  private static void put(KeyKind kind, String... keys) {
    for (String key : keys) {
      KINDS.put(key, kind);
    }
  }

  /** How the conventions type a key, if they know it. */
  public static Optional<KeyKind> kind(String key) {
    return key.startsWith(PROMPT_VARIABLE)
        ? Optional.of(KeyKind.TEXT)
        : Optional.ofNullable(KINDS.get(key));
  }

  /** All keys, sorted. */
  public static Set<String> all() {
    return KINDS.keySet();
  }

  /** Whether what it holds was said by somebody. */
  public static boolean isContent(String key) {
    return CONTENT.contains(key) || key.startsWith(PROMPT_VARIABLE);
  }

  /** Whether it is set on the span builder, where samplers see it. */
  public static boolean isSampled(String key) {
    return SAMPLED.contains(key);
  }
}
