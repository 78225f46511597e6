// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.schema;

import dev.spanwrap.annotations.Role;
import dev.spanwrap.processor.model.StreamRules;
import dev.spanwrap.processor.model.TracedOperation;
import java.util.ArrayList;
import java.util.List;

/**
 * A metric that calls of an operation are measured by.
 *
 * @param name its name
 * @param instrument its instrument
 * @param unit its unit
 * @param brief what it says
 * @param conventions under which of the conventions Spanwrap knows it is recorded
 * @param dimensions the keys that tell its series apart, where the operation has them
 */
record Metric(
    String name,
    String instrument,
    String unit,
    String brief,
    String conventions,
    List<String> dimensions) {
  private static final String RELEASED = "V1_41";
  private static final String LATEST = "LATEST";
  private static final String BOTH = "V1_41 and LATEST";
  private static final List<String> CLIENT =
      List.of(
          Conventions.OPERATION_NAME,
          "gen_ai.provider.name",
          "gen_ai.request.model",
          "gen_ai.response.model",
          "server.address",
          "server.port");
  private static final List<String> CLIENT_ENDED = ended(CLIENT);
  private static final String INPUT = "gen_ai.usage.input_tokens";
  private static final String OUTPUT = "gen_ai.usage.output_tokens";

  /** Returns the same metric, recorded where either is. */
  Metric and(Metric other) {
    return conventions.equals(other.conventions)
        ? this
        : new Metric(name, instrument, unit, brief, BOTH, dimensions);
  }

  /** Returns the metrics of an operation whose spans have {@code attributes}. */
  static List<Metric> of(TracedOperation operation, Attributes attributes) {
    List<Metric> metrics = new ArrayList<>();
    if (Conventions.isInference(operation)) {
      inference(operation, attributes, metrics);
    } else if (Conventions.isClient(operation)) {
      metrics.add(duration("gen_ai.client.operation.duration", BOTH, CLIENT_ENDED));
      if (Conventions.role(operation) == Role.EMBEDDER) {
        released(attributes, metrics);
      }
    } else {
      inProcess(operation, metrics);
    }
    return metrics;
  }

  private static void inference(
      TracedOperation operation, Attributes attributes, List<Metric> metrics) {
    metrics.add(duration("gen_ai.client.operation.duration", RELEASED, CLIENT_ENDED));
    metrics.add(duration("gen_ai.client.inference.duration", LATEST, CLIENT_ENDED));
    released(attributes, metrics);
    tokens(attributes, metrics);
    if (operation.ending().elementRules().filter(StreamRules::streamed).isPresent()) {
      for (String name : List.of("time_to_first_chunk", "time_per_output_chunk")) {
        String brief =
            name.equals("time_to_first_chunk")
                ? "Time until the first element."
                : "Time between two elements.";
        metrics.add(seconds("gen_ai.client.operation." + name, brief, RELEASED, CLIENT));
        metrics.add(seconds("gen_ai.client.inference." + name, brief, LATEST, CLIENT));
      }
    }
  }

  private static void released(Attributes attributes, List<Metric> metrics) {
    if (attributes.has(INPUT) || attributes.has(OUTPUT)) {
      List<String> dimensions = new ArrayList<>(CLIENT);
      dimensions.add("gen_ai.token.type");
      metrics.add(
          new Metric(
              "gen_ai.client.token.usage",
              "histogram",
              "{token}",
              "Tokens of a call.",
              RELEASED,
              dimensions));
    }
  }

  private static void tokens(Attributes attributes, List<Metric> metrics) {
    List<String> dimensions = new ArrayList<>(CLIENT);
    dimensions.add("gen_ai.token.modality");
    for (String count :
        List.of(
            "input_tokens",
            "output_tokens",
            "cache_read.input_tokens",
            "cache_write.input_tokens",
            "reasoning.output_tokens")) {
      boolean older =
          count.equals("cache_write.input_tokens")
              && attributes.has("gen_ai.usage.cache_creation.input_tokens");
      if (attributes.has("gen_ai.usage." + count) || older) {
        metrics.add(
            new Metric(
                "gen_ai.client.inference.usage." + count,
                "counter",
                "{token}",
                "Tokens of all calls.",
                LATEST,
                dimensions));
      }
    }
    for (String count : List.of("input_tokens", "output_tokens")) {
      if (attributes.has("gen_ai.usage." + count)) {
        metrics.add(
            new Metric(
                "gen_ai.client.inference.operation." + count,
                "histogram",
                "{token}",
                "Tokens of a call.",
                LATEST,
                CLIENT));
      }
    }
  }

  private static void inProcess(TracedOperation operation, List<Metric> metrics) {
    String name = Conventions.operation(operation).orElse("");
    switch (name) {
      case "invoke_agent" -> {
        metrics.add(
            duration(
                "gen_ai.invoke_agent.duration",
                LATEST,
                ended(List.of("gen_ai.agent.name", "gen_ai.request.model"))));
        metrics.add(calls("gen_ai.invoke_agent.inference_calls", "{inference_call}"));
        metrics.add(calls("gen_ai.invoke_agent.tool_calls", "{tool_call}"));
      }
      case "execute_tool" ->
          metrics.add(
              duration(
                  "gen_ai.execute_tool.duration",
                  LATEST,
                  ended(List.of("gen_ai.tool.name", "gen_ai.tool.type", "gen_ai.agent.name"))));
      case "invoke_workflow" ->
          metrics.add(
              duration(
                  "gen_ai.invoke_workflow.duration",
                  LATEST,
                  ended(List.of("gen_ai.workflow.name"))));
      default -> {
        // The conventions measure nothing else in the process.
      }
    }
  }

  private static Metric calls(String name, String unit) {
    return new Metric(
        name,
        "histogram",
        unit,
        "Calls directly below an agent's.",
        LATEST,
        List.of("gen_ai.agent.name"));
  }

  private static Metric duration(String name, String conventions, List<String> dimensions) {
    return seconds(name, "Duration of a call.", conventions, dimensions);
  }

  private static Metric seconds(
      String name, String brief, String conventions, List<String> dimensions) {
    return new Metric(name, "histogram", "s", brief, conventions, dimensions);
  }

  private static List<String> ended(List<String> dimensions) {
    List<String> ended = new ArrayList<>(dimensions);
    ended.add("error.type");
    ended.add("spanwrap.outcome");
    return List.copyOf(ended);
  }
}
