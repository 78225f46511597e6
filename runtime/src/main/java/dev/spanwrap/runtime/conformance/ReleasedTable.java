// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.conformance;

import static io.opentelemetry.api.trace.SpanKind.CLIENT;
import static io.opentelemetry.api.trace.SpanKind.INTERNAL;

import io.opentelemetry.api.logs.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The conventions as released last with the core ones: 1.41. */
final class ReleasedTable {
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
  private static final String SERVER = " server.address server.port ";
  private static final String USAGE =
      """
      gen_ai.usage.input_tokens gen_ai.usage.output_tokens
      gen_ai.usage.cache_creation.input_tokens gen_ai.usage.cache_read.input_tokens
      """;
  private static final String INFERENCE =
      SETTINGS
          + USAGE
          + SERVER
          + """
          error.type gen_ai.conversation.id gen_ai.request.model gen_ai.request.stream
          gen_ai.response.finish_reasons gen_ai.response.id gen_ai.response.model
          gen_ai.response.time_to_first_chunk gen_ai.usage.reasoning.output_tokens
          """;
  private static final String AGENT =
      SETTINGS
          + USAGE
          + """
          error.type gen_ai.agent.description gen_ai.agent.id gen_ai.agent.name
          gen_ai.agent.version gen_ai.conversation.id gen_ai.data_source.id gen_ai.request.model
          gen_ai.response.finish_reasons
          """;

  /** Not in the conventions: what Spanwrap adds up of the model calls directly below. */
  static final String WORKFLOW_SUMS = " gen_ai.usage.input_tokens gen_ai.usage.output_tokens";

  private static final String OPERATION = "gen_ai.operation.name";
  private static final String OPERATION_AND_PROVIDER = OPERATION + " gen_ai.provider.name";

  static final ConventionTable TABLE =
      new ConventionTable("1.41", types(), Map.of(), spans(), metrics(), events());

  /** What came later under another name: the name says which conventions are meant. */
  private static final String RENAMED = "gen_ai.usage.cache_write.input_tokens";

  /** The released state with the attributes that were added since. */
  static final ConventionTable AND_LATER = TABLE.andLater(later());

  private ReleasedTable() {}

  private static Map<String, ValueType> later() {
    return LatestTable.TABLE.types().entrySet().stream()
        .filter(type -> !TABLE.types().containsKey(type.getKey()))
        .filter(type -> !type.getKey().equals(RENAMED))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map<String, ValueType> types() {
    return ConventionTable.types(
        Map.of(
            ValueType.TEXT,
            """
            gen_ai.agent.description gen_ai.agent.id gen_ai.agent.name gen_ai.agent.version
            gen_ai.conversation.id gen_ai.data_source.id gen_ai.evaluation.explanation
            gen_ai.evaluation.name gen_ai.evaluation.score.label gen_ai.operation.name
            gen_ai.output.type gen_ai.prompt.name gen_ai.provider.name gen_ai.request.model
            gen_ai.response.id gen_ai.response.model gen_ai.retrieval.query.text gen_ai.token.type
            gen_ai.tool.call.id gen_ai.tool.description gen_ai.tool.name gen_ai.tool.type
            gen_ai.workflow.name error.type server.address
            """,
            ValueType.FLAG,
            "gen_ai.request.stream",
            ValueType.INTEGER,
            """
            gen_ai.embeddings.dimension.count gen_ai.request.choice.count
            gen_ai.request.max_tokens gen_ai.request.seed gen_ai.usage.cache_creation.input_tokens
            gen_ai.usage.cache_read.input_tokens gen_ai.usage.input_tokens
            gen_ai.usage.output_tokens gen_ai.usage.reasoning.output_tokens server.port
            """,
            ValueType.NUMBER,
            """
            gen_ai.evaluation.score.value gen_ai.request.frequency_penalty
            gen_ai.request.presence_penalty gen_ai.request.temperature gen_ai.request.top_k
            gen_ai.request.top_p gen_ai.response.time_to_first_chunk
            """,
            ValueType.TEXTS,
            """
            gen_ai.request.encoding_formats gen_ai.request.stop_sequences
            gen_ai.response.finish_reasons
            """,
            ValueType.STRUCTURE,
            MESSAGES
                + """
                gen_ai.retrieval.documents gen_ai.tool.call.arguments gen_ai.tool.call.result
                """));
  }

  private static List<SpanRule> spans() {
    return List.of(
        new SpanRule(
            Set.of("chat", "generate_content", "text_completion"),
            Set.of(CLIENT, INTERNAL),
            "gen_ai.request.model",
            AttributeRules.of(
                OPERATION_AND_PROVIDER, INFERENCE + "gen_ai.request.top_k", MESSAGES)),
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
            AttributeRules.of(OPERATION_AND_PROVIDER, AGENT + SERVER, MESSAGES)),
        new SpanRule(
            Set.of("invoke_agent"),
            Set.of(INTERNAL),
            "gen_ai.agent.name",
            AttributeRules.of(OPERATION_AND_PROVIDER, AGENT, MESSAGES)),
        new SpanRule(
            Set.of("execute_tool"),
            Set.of(INTERNAL),
            "gen_ai.tool.name",
            AttributeRules.of(
                OPERATION + " gen_ai.tool.name",
                "error.type gen_ai.tool.call.id gen_ai.tool.description gen_ai.tool.type",
                "gen_ai.tool.call.arguments gen_ai.tool.call.result")),
        new SpanRule(
            Set.of("invoke_workflow"),
            Set.of(INTERNAL),
            "gen_ai.workflow.name",
            AttributeRules.of(
                OPERATION,
                "error.type gen_ai.workflow.name" + WORKFLOW_SUMS,
                "gen_ai.input.messages gen_ai.output.messages")),
        new SpanRule(
            Set.of("retrieval"),
            Set.of(CLIENT),
            "gen_ai.data_source.id",
            AttributeRules.of(
                OPERATION,
                SERVER
                    + """
                    error.type gen_ai.data_source.id gen_ai.provider.name gen_ai.request.model
                    gen_ai.request.top_k
                    """,
                "gen_ai.retrieval.documents gen_ai.retrieval.query.text")));
  }

  private static Map<String, MetricRule> metrics() {
    String base = "gen_ai.request.model gen_ai.response.model" + SERVER;
    AttributeRules chunks = AttributeRules.of(OPERATION_AND_PROVIDER, base, "");
    return Map.of(
        "gen_ai.client.operation.duration",
        MetricRule.histogram(
            "s",
            Buckets.SECONDS,
            AttributeRules.of(OPERATION_AND_PROVIDER, base + "error.type", "")),
        "gen_ai.client.operation.time_to_first_chunk",
        MetricRule.histogram("s", Buckets.SECONDS, chunks),
        "gen_ai.client.operation.time_per_output_chunk",
        MetricRule.histogram("s", Buckets.SECONDS, chunks),
        "gen_ai.client.token.usage",
        MetricRule.histogram(
            "{token}",
            Buckets.TOKENS,
            AttributeRules.of(OPERATION_AND_PROVIDER + " gen_ai.token.type", base, "")));
  }

  private static Map<String, EventRule> events() {
    return Map.of(
        "gen_ai.client.inference.operation.details",
        new EventRule(
            Severity.UNDEFINED_SEVERITY_NUMBER,
            AttributeRules.of(OPERATION, INFERENCE + "gen_ai.provider.name", MESSAGES)),
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
