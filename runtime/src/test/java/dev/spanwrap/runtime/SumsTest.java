// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.runtime.conformance.Rule;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an agent's or a workflow's call adds up: what happens directly below it. */
@SuppressWarnings("try")
class SumsTest {
  @RegisterExtension
  final Telemetry telemetry =
      Telemetry.create()
          .waiving(Rule.REQUIRED, "the operations say what is tested, nothing of their provider");

  private static final Operation AGENT = Operation.named("Agent.run").role(Role.AGENT);
  private static final Operation WORKFLOW = Operation.named("Flow.run").role(Role.WORKFLOW);
  private static final Operation CHAT = Operation.named("Model.chat").role(Role.MODEL);
  private static final Operation TOOL = Operation.named("Tool.run").role(Role.TOOL);
  private static final Operation STEP = Operation.named("Step.run");
  private static final CaptureKey INPUT = CaptureKey.integer("gen_ai.usage.input_tokens");
  private static final CaptureKey OUTPUT = CaptureKey.integer("gen_ai.usage.output_tokens");

  @ParameterizedTest
  @EnumSource(names = {"AGENT", "WORKFLOW"})
  void b173_sumsTheTokensOfItsOwnModelCalls(Role role) {
    Tracing tracing = telemetry.tracing();
    TracedCall above = tracing.begin(Operation.named("Above.run").role(role));
    chat(tracing, above, 10, 1);
    chat(tracing, above, 20, 2);
    above.succeed();

    assertThat(tokens(telemetry.spans().get(2))).containsExactly(30L, 3L);
  }

  @Test
  void b173_eachTokenIsOwnedByTheAgentDirectlyAbove() {
    Tracing tracing = telemetry.tracing();
    TracedCall workflow = tracing.begin(WORKFLOW);
    TracedCall outer = below(tracing, workflow, AGENT);
    TracedCall inner =
        below(tracing, outer, AGENT.constant(CaptureKey.text("gen_ai.agent.name"), "inner"));
    chat(tracing, inner, 10, 1);
    inner.succeed();
    chat(tracing, outer, 20, 2);
    outer.succeed();
    workflow.succeed();

    assertThat(tokens(telemetry.span("invoke_agent inner"))).containsExactly(10L, 1L);
    assertThat(tokens(telemetry.span("invoke_agent"))).containsExactly(20L, 2L);
    assertThat(tokens(telemetry.span("invoke_workflow"))).containsExactly(null, null);
  }

  @Test
  void plainCallsInBetweenDoNotMatterButToolsOwnTheirModelCalls() {
    Tracing tracing = telemetry.tracing();
    TracedCall agent = tracing.begin(AGENT);
    TracedCall step = below(tracing, agent, STEP);
    TracedCall substep = below(tracing, step, STEP);
    chat(tracing, substep, 10, 1);
    substep.succeed();
    step.succeed();
    TracedCall tool = below(tracing, agent, TOOL);
    chat(tracing, tool, 20, 2);
    tool.succeed();
    agent.succeed();

    assertThat(tokens(telemetry.span("invoke_agent"))).containsExactly(10L, 1L);
  }

  @Test
  void aModelThatIsCalledByAModelCountsOnce() {
    Tracing tracing = telemetry.tracing();
    TracedCall agent = tracing.begin(AGENT);
    TracedCall retrying = below(tracing, agent, CHAT);
    chat(tracing, retrying, 10, 1);
    retrying.set(INPUT, 10);
    retrying.set(OUTPUT, 1);
    retrying.succeed();
    agent.succeed();

    assertThat(tokens(telemetry.span("invoke_agent"))).containsExactly(10L, 1L);
  }

  @Test
  void whatWasCapturedOnTheAgentStays() {
    Tracing tracing = telemetry.tracing();
    TracedCall agent = tracing.begin(AGENT);
    chat(tracing, agent, 10, 1);
    agent.set(INPUT, 99);
    agent.succeed();

    assertThat(tokens(telemetry.span("invoke_agent"))).containsExactly(99L, 1L);
  }

  @Test
  void aModelCallThatEndsAfterItsAgentBelongsToNobody() {
    Tracing tracing = telemetry.tracing();
    TracedCall agent = tracing.begin(AGENT);
    TracedCall late = below(tracing, agent, CHAT);
    late.set(INPUT, 10);
    agent.succeed();
    late.succeed();

    assertThat(tokens(telemetry.span("invoke_agent"))).containsExactly(null, null);
  }

  @Test
  void anotherTraceIsNotBelow() {
    Tracing tracing = telemetry.tracing();
    TracedCall agent = tracing.begin(AGENT);
    TracedCall root = below(tracing, agent, CHAT.parent(Parent.ROOT));
    root.set(INPUT, 10);
    root.succeed();
    agent.succeed();

    assertThat(tokens(telemetry.span("invoke_agent"))).containsExactly(null, null);
  }

  @Test
  void b28_callsOnManyThreadsAddUpWhereTheirContextIs() throws Exception {
    ExecutorService pool = telemetry.pool(4);
    Tracing tracing = telemetry.tracing();
    TracedCall agent = tracing.begin(AGENT);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      running.add(pool.submit(agent.context().wrap(() -> chatHere(tracing))));
    }
    for (Future<?> future : running) {
      future.get(30, TimeUnit.SECONDS);
    }
    agent.succeed();

    assertThat(tokens(telemetry.span("invoke_agent"))).containsExactly(200L, 400L);
  }

  @Test
  void theCachesTokensAreSummedWhereTheConventionsHaveThem() {
    for (GenAiConventions conventions : GenAiConventions.values()) {
      Tracing tracing = telemetry.tracing(builder -> builder.conventions(conventions));
      TracedCall agent = tracing.begin(AGENT);
      TracedCall chat = below(tracing, agent, CHAT);
      chat.set(CaptureKey.integer("gen_ai.usage.cache_read.input_tokens"), 5);
      chat.set(CaptureKey.integer("gen_ai.usage.cache_write.input_tokens"), 6);
      chat.succeed();
      agent.succeed();
    }

    List<SpanData> agents =
        telemetry.spans().stream().filter(span -> span.getName().equals("invoke_agent")).toList();
    assertThat(agents.get(0).getAttributes().get(longKey("gen_ai.usage.cache_read.input_tokens")))
        .isEqualTo(5);
    assertThat(
            agents.get(0).getAttributes().get(longKey("gen_ai.usage.cache_creation.input_tokens")))
        .isEqualTo(6);
    assertThat(agents.get(1).getAttributes().asMap())
        .containsOnlyKeys(stringKey("gen_ai.operation.name"));
  }

  @Test
  void agentsMeasureTheirInferenceAndToolCallsFailedOnesIncluded() {
    Tracing tracing = telemetry.tracing(builder -> builder.conventions(GenAiConventions.LATEST));
    TracedCall agent =
        tracing.begin(AGENT.constant(CaptureKey.text("gen_ai.agent.name"), "planner"));
    chat(tracing, agent, 1, 1);
    below(tracing, agent, CHAT).fail(new IllegalStateException());
    below(tracing, agent, TOOL).fail(new IllegalStateException());
    TracedCall inner = below(tracing, agent, AGENT);
    chat(tracing, inner, 1, 1);
    inner.succeed();
    agent.succeed();

    Attributes planner = Attributes.builder().put("gen_ai.agent.name", "planner").build();
    assertThat(calls("gen_ai.invoke_agent.inference_calls", planner)).isEqualTo(2.0);
    assertThat(calls("gen_ai.invoke_agent.tool_calls", planner)).isEqualTo(1.0);
    assertThat(calls("gen_ai.invoke_agent.inference_calls", Attributes.empty())).isEqualTo(1.0);
    assertThat(calls("gen_ai.invoke_agent.tool_calls", Attributes.empty())).isEqualTo(0.0);
  }

  private double calls(String name, Attributes attributes) {
    MetricData metric =
        telemetry.metrics().stream()
            .filter(data -> data.getName().equals(name))
            .findFirst()
            .orElseThrow();
    return metric.getHistogramData().getPoints().stream()
        .filter(point -> point.getAttributes().equals(attributes))
        .mapToDouble(HistogramPointData::getSum)
        .findFirst()
        .orElseThrow();
  }

  private static List<@Nullable Long> tokens(SpanData span) {
    List<@Nullable Long> tokens = new ArrayList<>();
    tokens.add(span.getAttributes().get(longKey("gen_ai.usage.input_tokens")));
    tokens.add(span.getAttributes().get(longKey("gen_ai.usage.output_tokens")));
    return tokens;
  }

  private static TracedCall below(Tracing tracing, TracedCall above, Operation operation) {
    try (TracedScope scope = above.makeCurrent()) {
      return tracing.begin(operation);
    }
  }

  private static void chat(Tracing tracing, TracedCall above, long input, long output) {
    TracedCall call = below(tracing, above, CHAT);
    call.set(INPUT, input);
    call.set(OUTPUT, output);
    call.succeed();
  }

  private static void chatHere(Tracing tracing) {
    TracedCall call = tracing.begin(CHAT);
    call.set(INPUT, 1);
    call.set(OUTPUT, 2);
    call.succeed();
  }
}
