// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.conformance;

import static dev.spanwrap.runtime.conformance.LatestTable.OPERATION;
import static dev.spanwrap.runtime.conformance.LatestTable.OPERATION_AND_PROVIDER;
import static dev.spanwrap.runtime.conformance.LatestTable.SERVER;

import java.util.Map;

/** The conventions as of their last change that Spanwrap knows: their client metrics. */
final class LatestMetrics {
  private static final String BASE = "gen_ai.request.model gen_ai.response.model" + SERVER;

  private LatestMetrics() {}

  static Map<String, MetricRule> all() {
    AttributeRules base = AttributeRules.of(OPERATION_AND_PROVIDER, BASE, "");
    AttributeRules agent = AttributeRules.of("", "gen_ai.agent.name", "");
    MetricRule tokens =
        MetricRule.counter(
            "{token}",
            AttributeRules.of(OPERATION_AND_PROVIDER + " gen_ai.token.modality", BASE, ""));
    String usage = "gen_ai.client.inference.usage.";
    return Map.ofEntries(
        Map.entry(
            "gen_ai.client.inference.duration",
            MetricRule.histogram(
                "s",
                Buckets.SECONDS,
                AttributeRules.of(OPERATION_AND_PROVIDER, BASE + "error.type", ""))),
        Map.entry(
            "gen_ai.client.inference.time_to_first_chunk",
            MetricRule.histogram("s", Buckets.SECONDS, base)),
        Map.entry(
            "gen_ai.client.inference.time_per_output_chunk",
            MetricRule.histogram("s", Buckets.SECONDS, base)),
        Map.entry(usage + "input_tokens", tokens),
        Map.entry(usage + "output_tokens", tokens),
        Map.entry(usage + "cache_read.input_tokens", tokens),
        Map.entry(usage + "cache_write.input_tokens", tokens),
        Map.entry(usage + "reasoning.output_tokens", tokens),
        Map.entry(
            "gen_ai.client.inference.operation.input_tokens",
            MetricRule.histogram("{token}", Buckets.TOKENS, base)),
        Map.entry(
            "gen_ai.client.inference.operation.output_tokens",
            MetricRule.histogram("{token}", Buckets.TOKENS, base)),
        Map.entry(
            "gen_ai.client.operation.duration",
            MetricRule.histogram(
                "s",
                Buckets.SECONDS,
                AttributeRules.of(OPERATION, BASE + "gen_ai.provider.name error.type", ""))),
        Map.entry(
            "gen_ai.invoke_agent.duration",
            MetricRule.histogram(
                "s",
                Buckets.AGENT_SECONDS,
                AttributeRules.of("", "gen_ai.agent.name gen_ai.request.model error.type", ""))),
        Map.entry(
            "gen_ai.invoke_agent.inference_calls",
            MetricRule.histogram("{inference_call}", Buckets.CALLS, agent)),
        Map.entry(
            "gen_ai.invoke_agent.tool_calls",
            MetricRule.histogram("{tool_call}", Buckets.CALLS, agent)),
        Map.entry(
            "gen_ai.execute_tool.duration",
            MetricRule.histogram(
                "s",
                Buckets.SECONDS,
                AttributeRules.of(
                    "gen_ai.tool.name", "gen_ai.tool.type gen_ai.agent.name error.type", ""))),
        Map.entry(
            "gen_ai.invoke_workflow.duration",
            MetricRule.histogram(
                "s",
                Buckets.WORKFLOW_SECONDS,
                AttributeRules.of("", "gen_ai.workflow.name error.type", ""))));
  }
}
