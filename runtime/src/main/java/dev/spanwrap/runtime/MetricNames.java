// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static dev.spanwrap.runtime.GenAiConventions.V1_41;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The metrics' part of the table of the conventions' names: names and bucket boundaries. */
final class MetricNames {
  static final String TOKEN_USAGE_V1_41 = "gen_ai.client.token.usage";
  static final String INFERENCE_CALLS = "gen_ai.invoke_agent.inference_calls";
  static final String TOOL_CALLS = "gen_ai.invoke_agent.tool_calls";

  static final Map<Fact, String> TOKEN_COUNTERS =
      Map.of(
          Fact.INPUT_TOKENS, "gen_ai.client.inference.usage.input_tokens",
          Fact.OUTPUT_TOKENS, "gen_ai.client.inference.usage.output_tokens",
          Fact.CACHE_READ_TOKENS, "gen_ai.client.inference.usage.cache_read.input_tokens",
          Fact.CACHE_WRITE_TOKENS, "gen_ai.client.inference.usage.cache_write.input_tokens",
          Fact.REASONING_TOKENS, "gen_ai.client.inference.usage.reasoning.output_tokens");
  static final Map<Fact, String> TOKEN_HISTOGRAMS =
      Map.of(
          Fact.INPUT_TOKENS, "gen_ai.client.inference.operation.input_tokens",
          Fact.OUTPUT_TOKENS, "gen_ai.client.inference.operation.output_tokens");

  static final List<Double> OPERATION_BUCKETS =
      List.of(
          0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92);
  static final List<Long> TOKEN_BUCKETS =
      List.of(
          1L, 4L, 16L, 64L, 256L, 1024L, 4096L, 16384L, 65536L, 262144L, 1048576L, 4194304L,
          16777216L, 67108864L);
  static final List<Long> CALL_BUCKETS = List.of(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L);

  private static final List<Double> AGENT_BUCKETS =
      List.of(0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 12.8, 25.6, 51.2, 102.4, 204.8, 409.6);
  private static final List<Double> WORKFLOW_BUCKETS =
      List.of(1.0, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0, 600.0, 1800.0, 3600.0, 7200.0);

  private MetricNames() {}

  /** Returns the name of a duration; null if {@code conventions} do not measure it. */
  static @Nullable String duration(DurationMetric metric, GenAiConventions conventions) {
    boolean released = conventions == V1_41;
    return switch (metric) {
      case INFERENCE ->
          released ? "gen_ai.client.operation.duration" : "gen_ai.client.inference.duration";
      case CLIENT -> "gen_ai.client.operation.duration";
      case AGENT -> released ? null : "gen_ai.invoke_agent.duration";
      case TOOL -> released ? null : "gen_ai.execute_tool.duration";
      case WORKFLOW -> released ? null : "gen_ai.invoke_workflow.duration";
      case NONE -> null;
    };
  }

  static List<Double> durationBuckets(DurationMetric metric) {
    return switch (metric) {
      case AGENT -> AGENT_BUCKETS;
      case WORKFLOW -> WORKFLOW_BUCKETS;
      case INFERENCE, CLIENT, TOOL, NONE -> OPERATION_BUCKETS;
    };
  }

  static String timeToFirstChunk(GenAiConventions conventions) {
    return conventions == V1_41
        ? "gen_ai.client.operation.time_to_first_chunk"
        : "gen_ai.client.inference.time_to_first_chunk";
  }

  static String timePerOutputChunk(GenAiConventions conventions) {
    return conventions == V1_41
        ? "gen_ai.client.operation.time_per_output_chunk"
        : "gen_ai.client.inference.time_per_output_chunk";
  }
}
