// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.runtime.AttributeFilteringSpanExporter;
import dev.spanwrap.runtime.Conversation;
import dev.spanwrap.runtime.ExceptionRecording;
import dev.spanwrap.runtime.GenAiConventions;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who owns a number, what is left alone, what hooks and conversations add. */
@SuppressWarnings("try")
class RightDataTest {
  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  record Usage(@Nullable Long inputTokens, @Nullable Long outputTokens) {}

  record Request(String model, List<String> messages, Map<String, String> options) {}

  record Reply(String id, @Nullable Usage usage) {}

  @Traced(Role.MODEL)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "acme")
  @Capture(value = GenAi.REQUEST_MODEL, from = "request.model")
  interface Model {
    @Capture(value = GenAi.RESPONSE_ID, from = "result.id")
    @Capture(value = GenAi.USAGE_INPUT_TOKENS, from = "result.usage.inputTokens")
    @Capture(value = GenAi.USAGE_OUTPUT_TOKENS, from = "result.usage.outputTokens")
    Reply chat(Request request);

    @Streamed
    @Capture(value = GenAi.RESPONSE_ID, from = "element.id")
    @Capture(value = GenAi.USAGE_INPUT_TOKENS, from = "element.usage.inputTokens")
    @Capture(value = GenAi.USAGE_OUTPUT_TOKENS, from = "element.usage.outputTokens")
    Iterator<Reply> stream(Request request);
  }

  @Traced(Role.AGENT)
  interface Hosted {
    @Capture(value = GenAi.PROVIDER_NAME, constant = "acme")
    @Capture(value = GenAi.AGENT_ID, constant = "agent-7")
    @Capture(value = GenAi.AGENT_VERSION, constant = "3")
    @Capture(value = GenAi.RESPONSE_MODEL, constant = "m-1")
    @Capture(value = GenAi.RESPONSE_ID, from = "result.id")
    Reply run(@Capture(GenAi.AGENT_NAME) String name);
  }

  @Traced(Role.TOOL)
  interface Tool {
    String run(
        @Capture(GenAi.TOOL_NAME) String name,
        @Capture(GenAi.TOOL_CALL_ID) String id,
        Supplier<String> body);
  }

  @Traced(Role.AGENT)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "acme")
  interface Agent {
    String run(@Capture(GenAi.AGENT_NAME) String name, Supplier<String> body);
  }

  @Traced
  interface Step {
    String run(Supplier<String> body);
  }

  @Traced(Role.HOOK)
  interface Routing {
    void routed(@Capture("app.route") String route, Map<String, String> metadata);
  }

  @Test
  void b156_metricsExceptionsAndSpansAreSwitchedEachByItself() {
    Request request = request();
    Model silent = model(telemetry.tracing(it -> it.metrics(false)), reply(3L, 2L));
    silent.chat(request);
    assertThat(telemetry.metrics()).isEmpty();
    assertThat(telemetry.span("chat m").getAttributes().get(longKey("gen_ai.usage.input_tokens")))
        .isEqualTo(3);

    telemetry.reset();
    Model failing =
        TracedRightDataTest_Model.wrap(
            new Failing(), telemetry.tracing(it -> it.exceptions(ExceptionRecording.NONE)));
    assertThatThrownBy(() -> failing.chat(request)).isInstanceOf(IllegalStateException.class);
    SpanData failed = telemetry.span("chat m");
    assertThat(failed.getEvents()).isEmpty();
    assertThat(failed.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(telemetry.metrics()).hasSize(1);
  }

  @Test
  void b156_usageAndIdsAreRecordedWithoutAnyContent() {
    model(telemetry.tracing(), reply(3L, 2L)).chat(request());
    TracedRightDataTest_Tool.wrap((name, id, body) -> body.get(), telemetry.tracing())
        .run("search", "call-1", () -> "found");

    assertThat(telemetry.span("chat m").getAttributes().asMap())
        .containsEntry(stringKey("gen_ai.response.id"), "r-1")
        .containsEntry(longKey("gen_ai.usage.input_tokens"), 3L)
        .containsEntry(longKey("gen_ai.usage.output_tokens"), 2L)
        .hasSize(6);
    assertThat(telemetry.span("execute_tool search").getAttributes().asMap())
        .containsEntry(stringKey("gen_ai.tool.call.id"), "call-1")
        .hasSize(3);
  }

  @Test
  void b161_enrichmentIsVettedForOneBackendAndStaysForTheOthers() {
    Model model = model(telemetry.tracing(), reply(3L, 2L));
    try (Scope scope = Conversation.of("c-1").with(stringKey("app.tenant"), "t").makeCurrent()) {
      model.chat(request());
    }
    InMemorySpanExporter strict = InMemorySpanExporter.create();
    AttributeFilteringSpanExporter.create(strict, key -> key.getKey().startsWith("gen_ai."))
        .export(telemetry.spans());

    assertThat(strict.getFinishedSpanItems().get(0).getAttributes().asMap())
        .containsEntry(stringKey("gen_ai.conversation.id"), "c-1")
        .doesNotContainKey(stringKey("app.tenant"));
    assertThat(telemetry.span("chat m").getAttributes().get(stringKey("app.tenant")))
        .isEqualTo("t");
  }

  @Test
  void b162_whatAHookAddsIsExportedBesideWhatTheRoleSays() {
    Tracing tracing = telemetry.tracing();
    Map<String, String> metadata = new HashMap<>(Map.of("region", "eu"));
    Routing routing = TracedRightDataTest_Routing.wrap((route, given) -> {}, tracing);
    Agent agent =
        TracedRightDataTest_Agent.wrap(
            (name, body) -> {
              routing.routed("billing", metadata);
              return body.get();
            },
            tracing);

    agent.run("desk", () -> "done");

    assertThat(telemetry.span("invoke_agent desk").getAttributes().asMap())
        .containsEntry(stringKey("app.route"), "billing")
        .containsEntry(stringKey("gen_ai.operation.name"), "invoke_agent")
        .containsEntry(stringKey("gen_ai.agent.name"), "desk");
    assertThat(metadata).isEqualTo(Map.of("region", "eu"));
  }

  @Test
  void b163_whatAConversationCarriesIsOnEveryCallBelow() {
    Tracing tracing = telemetry.tracing();
    Model model = model(tracing, reply(1L, 1L));
    Step step = TracedRightDataTest_Step.wrap(Supplier::get, tracing);
    Tool tool = TracedRightDataTest_Tool.wrap((name, id, body) -> body.get(), tracing);
    Agent agent = TracedRightDataTest_Agent.wrap((name, body) -> body.get(), tracing);

    try (Scope scope =
        Conversation.of("c-1")
            .with(stringKey("app.tenant"), "t")
            .with(longKey("app.user"), 7L)
            .makeCurrent()) {
      agent.run(
          "desk",
          () -> step.run(() -> tool.run("ask", "call-1", () -> model.chat(request()).id())));
    }

    assertThat(telemetry.spans())
        .hasSize(4)
        .allSatisfy(
            span ->
                assertThat(span.getAttributes().asMap())
                    .containsEntry(stringKey("app.tenant"), "t")
                    .containsEntry(longKey("app.user"), 7L));
    assertThat(telemetry.span("chat m").getAttributes().get(stringKey("gen_ai.conversation.id")))
        .isEqualTo("c-1");
  }

  @Test
  void b172_theRequestReachesTheProviderAsItIs() {
    List<Request> received = new ArrayList<>();
    Request request = new Request("m", List.of("hi"), new HashMap<>(Map.of("stream", "false")));
    Model model =
        TracedRightDataTest_Model.wrap(
            new Model() {
              @Override
              public Reply chat(Request given) {
                received.add(given);
                return new Reply("r", null);
              }

              @Override
              public Iterator<Reply> stream(Request given) {
                received.add(given);
                return List.<Reply>of().iterator();
              }
            },
            telemetry.tracing());

    model.chat(request);
    model.stream(request).forEachRemaining(element -> {});

    assertThat(received).hasSize(2).allSatisfy(given -> assertThat(given).isSameAs(request));
    assertThat(request.options()).isEqualTo(Map.of("stream", "false"));
  }

  @Test
  void b174_ofCumulativeUsageInChunksTheLastIsKept() {
    Model model = model(telemetry.tracing(), reply(3L, 1L), reply(3L, 4L), reply(3L, 9L));
    model.stream(request()).forEachRemaining(element -> {});

    assertThat(telemetry.span("chat m").getAttributes().asMap())
        .containsEntry(longKey("gen_ai.usage.input_tokens"), 3L)
        .containsEntry(longKey("gen_ai.usage.output_tokens"), 9L);
    MetricData tokens = metric("gen_ai.client.token.usage");
    assertThat(tokens.getHistogramData().getPoints())
        .allSatisfy(point -> assertThat(point.getCount()).isOne())
        .extracting(point -> point.getSum())
        .containsExactlyInAnyOrder(3.0, 9.0);
  }

  @Test
  void b174_aChunkWithoutUsageDoesNotForgetIt() {
    Model model = model(telemetry.tracing(), reply(3L, 1L), new Reply("r-1", null));
    model.stream(request()).forEachRemaining(element -> {});

    assertThat(telemetry.span("chat m").getAttributes().get(longKey("gen_ai.usage.output_tokens")))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void b177_aRequestIsCountedEvenIfTheProviderOmitsItsUsage(boolean streamed) {
    Tracing tracing = telemetry.tracing(it -> it.conventions(GenAiConventions.LATEST));
    Model model = model(tracing, new Reply("r-1", null));
    Agent agent = TracedRightDataTest_Agent.wrap((name, body) -> body.get(), tracing);
    agent.run(
        "desk",
        () -> {
          if (streamed) {
            model.stream(request()).forEachRemaining(element -> {});
          } else {
            model.chat(request());
          }
          return "done";
        });

    assertThat(
            metric("gen_ai.client.inference.duration")
                .getHistogramData()
                .getPoints()
                .iterator()
                .next()
                .getCount())
        .isOne();
    assertThat(
            metric("gen_ai.invoke_agent.inference_calls")
                .getHistogramData()
                .getPoints()
                .iterator()
                .next()
                .getSum())
        .isEqualTo(1);
    assertThat(telemetry.metrics())
        .extracting(MetricData::getName)
        .noneMatch(name -> name.contains("tokens"));
  }

  @Test
  void agentsInThisProcessLeaveOutWhatOnlyRemoteOnesHave() {
    Tracing tracing = telemetry.tracing(it -> it.conventions(GenAiConventions.LATEST));
    Hosted hosted = TracedRightDataTest_Hosted.wrap(name -> new Reply("r-1", null), tracing);

    hosted.run("desk");

    assertThat(telemetry.span("invoke_agent desk").getAttributes().asMap().keySet())
        .extracting(AttributeKey::getKey)
        .containsExactlyInAnyOrder("gen_ai.operation.name", "gen_ai.agent.name");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theAgentThatRunsAToolIsNamedOnItsCallWhereTheConventionsHaveIt(boolean latest) {
    Tracing tracing =
        telemetry.tracing(
            it -> it.conventions(latest ? GenAiConventions.LATEST : GenAiConventions.V1_41));
    Tool tool = TracedRightDataTest_Tool.wrap((name, id, body) -> body.get(), tracing);
    Step step = TracedRightDataTest_Step.wrap(Supplier::get, tracing);
    Agent agent = TracedRightDataTest_Agent.wrap((name, body) -> body.get(), tracing);

    agent.run("desk", () -> step.run(() -> tool.run("search", "call-1", () -> "found")));
    tool.run("alone", "call-2", () -> "found");

    Attributes attributes = telemetry.span("execute_tool search").getAttributes();
    assertThat(attributes.get(stringKey("gen_ai.agent.name"))).isEqualTo(latest ? "desk" : null);
    assertThat(
            telemetry
                .span("execute_tool alone")
                .getAttributes()
                .get(stringKey("gen_ai.agent.name")))
        .isNull();
    if (latest) {
      assertThat(metric("gen_ai.execute_tool.duration").getHistogramData().getPoints())
          .extracting(point -> point.getAttributes().get(stringKey("gen_ai.agent.name")))
          .containsExactlyInAnyOrder("desk", null);
    }
  }

  private MetricData metric(String name) {
    return telemetry.metrics().stream()
        .filter(metric -> metric.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Request request() {
    return new Request("m", List.of("hi"), Map.of());
  }

  private static Reply reply(Long input, Long output) {
    return new Reply("r-1", new Usage(input, output));
  }

  private static Model model(Tracing tracing, Reply... replies) {
    return TracedRightDataTest_Model.wrap(
        new Model() {
          @Override
          public Reply chat(Request request) {
            return replies[0];
          }

          @Override
          public Iterator<Reply> stream(Request request) {
            return List.of(replies).iterator();
          }
        },
        tracing);
  }

  private static final class Failing implements Model {
    @Override
    public Reply chat(Request request) {
      throw new IllegalStateException("down");
    }

    @Override
    public Iterator<Reply> stream(Request request) {
      throw new IllegalStateException("down");
    }
  }
}
