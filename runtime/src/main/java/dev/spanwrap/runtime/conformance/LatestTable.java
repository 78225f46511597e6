// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.conformance;

import static io.opentelemetry.api.trace.SpanKind.CLIENT;
import static io.opentelemetry.api.trace.SpanKind.INTERNAL;

import io.opentelemetry.api.logs.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The conventions as of their last change that Spanwrap knows: their spans and events. */
final class LatestTable {
  static final String OPERATION = "gen_ai.operation.name";
  static final String OPERATION_AND_PROVIDER = OPERATION + " gen_ai.provider.name";
  static final String SERVER = " server.address server.port ";

  private static final String MESSAGES =
      """
      gen_ai.input.messages gen_ai.output.messages
      gen_ai.system_instructions gen_ai.tool.definitions
      """;
  private static final String SETTINGS =
      """
      gen_ai.output.type gen_ai.request.choice.count gen_ai.request.seed
      gen_ai.request.frequency_penalty gen_ai.request.max_tokens gen_ai.request.presence_penalty
      gen_ai.request.stop_sequences gen_ai.request.temperature gen_ai.request.top_p
      """;
  private static final String USAGE =
      """
      gen_ai.usage.input_tokens gen_ai.usage.output_tokens
      """;
  private static final String USAGE_IN_DETAIL =
      """
      gen_ai.usage.cache_read.input_tokens gen_ai.usage.cache_write.input_tokens
      gen_ai.usage.audio.cache_read.input_tokens gen_ai.usage.audio.input_tokens
      gen_ai.usage.audio.output_tokens gen_ai.usage.image.cache_read.input_tokens
      gen_ai.usage.image.input_tokens gen_ai.usage.image.output_tokens
      gen_ai.usage.text.cache_read.input_tokens gen_ai.usage.text.input_tokens
      gen_ai.usage.text.output_tokens
      """;
  private static final String INFERENCE =
      SETTINGS
          + USAGE
          + USAGE_IN_DETAIL
          + SERVER
          + """
          error.type gen_ai.conversation.id gen_ai.conversation.compacted gen_ai.prompt.name
          gen_ai.prompt.version gen_ai.request.model gen_ai.request.stream gen_ai.request.top_k
          gen_ai.request.previous_response.id gen_ai.request.reasoning.level
          gen_ai.response.finish_reasons gen_ai.response.id gen_ai.response.model
          gen_ai.response.time_to_first_chunk gen_ai.usage.reasoning.output_tokens
          """;
  private static final String AGENT =
      SETTINGS
          + USAGE
          + """
          error.type gen_ai.agent.description gen_ai.agent.name gen_ai.conversation.id
          gen_ai.data_source.id gen_ai.request.model gen_ai.response.finish_reasons
          """;

  static final ConventionTable TABLE =
      new ConventionTable("latest", types(), Map.of(), spans(), LatestMetrics.all(), events());

  private LatestTable() {}

  private static Map<String, ValueType> types() {
    return ConventionTable.types(
        Map.of(
            ValueType.TEXT,
            """
            gen_ai.agent.description gen_ai.agent.id gen_ai.agent.name gen_ai.agent.version
            gen_ai.conversation.id gen_ai.data_source.id gen_ai.evaluation.explanation
            gen_ai.evaluation.name gen_ai.evaluation.score.label gen_ai.memory.query.text
            gen_ai.memory.record.id gen_ai.memory.store.id gen_ai.operation.name
            gen_ai.output.type gen_ai.prompt.name gen_ai.prompt.variable. gen_ai.prompt.version
            gen_ai.provider.name gen_ai.request.model gen_ai.request.previous_response.id
            gen_ai.request.reasoning.level gen_ai.request.stream_cursor gen_ai.response.id
            gen_ai.response.model gen_ai.response.status gen_ai.retrieval.query.text
            gen_ai.token.modality gen_ai.tool.call.id gen_ai.tool.description gen_ai.tool.name
            gen_ai.tool.type gen_ai.workflow.name error.type server.address
            """,
            ValueType.FLAG,
            "gen_ai.conversation.compacted gen_ai.request.stream",
            ValueType.INTEGER,
            USAGE
                + USAGE_IN_DETAIL
                + """
                gen_ai.embeddings.dimension.count gen_ai.memory.record.count
                gen_ai.request.choice.count gen_ai.request.max_tokens gen_ai.request.seed
                gen_ai.request.top_k gen_ai.retrieval.top_k
                gen_ai.usage.reasoning.output_tokens server.port
                """,
            ValueType.NUMBER,
            """
            gen_ai.evaluation.score.value gen_ai.request.frequency_penalty
            gen_ai.request.presence_penalty gen_ai.request.temperature gen_ai.request.top_p
            gen_ai.response.time_to_first_chunk
            """,
            ValueType.TEXTS,
            """
            gen_ai.request.encoding_formats gen_ai.request.stop_sequences
            gen_ai.response.finish_reasons
            """,
            ValueType.STRUCTURE,
            MESSAGES
                + """
                gen_ai.memory.records gen_ai.retrieval.documents gen_ai.tool.call.arguments
                gen_ai.tool.call.result
                """));
  }

  private static List<SpanRule> spans() {
    return List.of(
        new SpanRule(
            Set.of("chat", "generate_content", "text_completion"),
            Set.of(CLIENT, INTERNAL),
            "gen_ai.request.model",
            AttributeRules.of(
                OPERATION_AND_PROVIDER, INFERENCE, MESSAGES + "gen_ai.prompt.variable.")),
        new SpanRule(
            Set.of("embeddings"),
            Set.of(CLIENT),
            "gen_ai.request.model",
            AttributeRules.of(
                OPERATION_AND_PROVIDER,
                SERVER
                    + """
                    error.type gen_ai.request.model gen_ai.embeddings.dimension.count
                    gen_ai.request.encoding_formats gen_ai.response.model gen_ai.usage.input_tokens
                    """,
                "")),
        new SpanRule(
            Set.of("create_agent"),
            Set.of(CLIENT),
            "gen_ai.agent.name",
            AttributeRules.of(
                OPERATION_AND_PROVIDER,
                SERVER
                    + """
                    error.type gen_ai.agent.description gen_ai.agent.id gen_ai.agent.name
                    gen_ai.agent.version gen_ai.request.model
                    """,
                "gen_ai.system_instructions")),
        new SpanRule(
            Set.of("invoke_agent"),
            Set.of(CLIENT),
            "gen_ai.agent.name",
            AttributeRules.of(
                OPERATION_AND_PROVIDER,
                AGENT
                    + USAGE_IN_DETAIL
                    + SERVER
                    + """
                    gen_ai.agent.id gen_ai.agent.version gen_ai.request.previous_response.id
                    """,
                MESSAGES)),
        new SpanRule(
            Set.of("invoke_agent"),
            Set.of(INTERNAL),
            "gen_ai.agent.name",
            AttributeRules.of(OPERATION, AGENT, MESSAGES)),
        new SpanRule(
            Set.of("execute_tool"),
            Set.of(INTERNAL),
            "gen_ai.tool.name",
            AttributeRules.of(
                OPERATION + " gen_ai.tool.name",
                """
                error.type gen_ai.agent.name gen_ai.conversation.id gen_ai.tool.call.id
                gen_ai.tool.description gen_ai.tool.type
                """,
                "gen_ai.tool.call.arguments gen_ai.tool.call.result")),
        new SpanRule(
            Set.of("invoke_workflow"),
            Set.of(INTERNAL),
            "gen_ai.workflow.name",
            AttributeRules.of(
                OPERATION,
                "error.type gen_ai.conversation.id gen_ai.workflow.name"
                    + ReleasedTable.WORKFLOW_SUMS,
                "gen_ai.input.messages gen_ai.output.messages")),
        new SpanRule(
            Set.of("plan"),
            Set.of(INTERNAL),
            "gen_ai.agent.name",
            AttributeRules.of(OPERATION, "error.type gen_ai.agent.name", "")),
        new SpanRule(
            Set.of("retrieval"),
            Set.of(CLIENT),
            "gen_ai.data_source.id",
            AttributeRules.of(
                OPERATION,
                SERVER
                    + """
                    error.type gen_ai.data_source.id gen_ai.provider.name gen_ai.request.model
                    gen_ai.retrieval.top_k
                    """,
                "gen_ai.retrieval.documents gen_ai.retrieval.query.text")),
        new SpanRule(
            Set.of("fetch_response"),
            Set.of(CLIENT),
            null,
            AttributeRules.of(
                OPERATION_AND_PROVIDER + " gen_ai.response.id",
                SERVER
                    + """
                    error.type gen_ai.request.stream_cursor gen_ai.response.finish_reasons
                    gen_ai.response.model gen_ai.response.status
                    """,
                "gen_ai.output.messages gen_ai.system_instructions gen_ai.tool.definitions")),
        new SpanRule(
            Set.of(
                "create_memory",
                "search_memory",
                "update_memory",
                "upsert_memory",
                "delete_memory",
                "create_memory_store",
                "delete_memory_store"),
            Set.of(CLIENT, INTERNAL),
            null,
            AttributeRules.of(
                OPERATION,
                SERVER
                    + """
                    error.type gen_ai.memory.record.id gen_ai.memory.store.id gen_ai.provider.name
                    gen_ai.memory.record.count
                    """,
                "gen_ai.memory.query.text gen_ai.memory.records")));
  }

  private static Map<String, EventRule> events() {
    return Map.of(
        "gen_ai.client.inference.operation.details",
        new EventRule(
            Severity.DEBUG,
            AttributeRules.of(
                OPERATION_AND_PROVIDER, INFERENCE, MESSAGES + "gen_ai.prompt.variable.")),
        "gen_ai.client.operation.exception",
        new EventRule(
            Severity.WARN,
            AttributeRules.of("exception.type", "exception.message exception.stacktrace", "")),
        "gen_ai.evaluation.result",
        new EventRule(
            Severity.UNDEFINED_SEVERITY_NUMBER,
            AttributeRules.of(
                "gen_ai.evaluation.name",
                """
                error.type gen_ai.evaluation.score.label gen_ai.evaluation.score.value
                gen_ai.evaluation.explanation gen_ai.response.id
                """,
                "")));
  }
}
