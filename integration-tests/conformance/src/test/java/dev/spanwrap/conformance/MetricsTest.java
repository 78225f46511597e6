// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.runtime.GenAiConventions;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Metrics: names, units, buckets, attributes; once on every outcome. */
class MetricsTest {
  private static final List<Double> DURATIONS =
      List.of(
          0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92);
  private static final List<Double> TOKENS =
      List.of(
          1.0,
          4.0,
          16.0,
          64.0,
          256.0,
          1024.0,
          4096.0,
          16384.0,
          65536.0,
          262144.0,
          1048576.0,
          4194304.0,
          16777216.0,
          67108864.0);
  private static final String[] BASE = {
    "gen_ai.operation.name", "gen_ai.provider.name", "gen_ai.request.model", "gen_ai.response.model"
  };

  @RegisterExtension final Telemetry telemetry = Telemetry.create();
  @RegisterExtension final Telemetry unsampled = Telemetry.sampledBy(Sampler.alwaysOff());

  record Usage(Long inputTokens, Long outputTokens, Long cacheRead) {}

  record Reply(String model, Usage usage) {}

  @Traced(Role.MODEL)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "acme")
  @Capture(value = GenAi.RESPONSE_MODEL, from = "result.model")
  @Capture(value = GenAi.USAGE_INPUT_TOKENS, from = "result.usage.inputTokens")
  @Capture(value = GenAi.USAGE_OUTPUT_TOKENS, from = "result.usage.outputTokens")
  @Capture(value = GenAi.USAGE_CACHE_READ_INPUT_TOKENS, from = "result.usage.cacheRead")
  interface Model {
    Reply chat(@Capture(GenAi.REQUEST_MODEL) String model, String prompt);

    CompletableFuture<Reply> later(@Capture(GenAi.REQUEST_MODEL) String model, String prompt);

    @Streamed
    Iterator<String> stream(@Capture(GenAi.REQUEST_MODEL) String model, String prompt);
  }

  @Traced(Role.MODEL)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "acme")
  interface Replies {
    @Streamed
    Stream<Reply> replies(@Capture(GenAi.REQUEST_MODEL) String model);
  }

  @Traced(Role.EMBEDDER)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  interface Embedder {
    String embed(@Capture(GenAi.REQUEST_MODEL) String model);
  }

  @Traced(Role.TOOL)
  interface Tool {
    String run(@Capture(GenAi.TOOL_NAME) String name, Supplier<String> body);
  }

  @Traced(Role.AGENT)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  interface Agent {
    String run(@Capture(GenAi.AGENT_NAME) String name, Supplier<String> body);
  }

  @Traced(Role.WORKFLOW)
  interface Workflow {
    String run(@Capture(GenAi.WORKFLOW_NAME) String name);
  }

  @Traced
  interface Plain {
    String run(String input);
  }

  @Test
  void modelUnderTheReleasedConventions() {
    model(telemetry.tracing(), reply(10L, 20L)).chat("m", "p");

    assertThat(names())
        .containsExactlyInAnyOrder("gen_ai.client.operation.duration", "gen_ai.client.token.usage");
    MetricData duration = metric("gen_ai.client.operation.duration");
    assertThat(duration.getUnit()).isEqualTo("s");
    assertThat(duration.getType()).isEqualTo(MetricDataType.HISTOGRAM);
    assertThat(histogram(duration).getBoundaries()).isEqualTo(DURATIONS);
    assertThat(histogram(duration).getCount()).isEqualTo(1);
    assertThat(attributes(duration)).containsExactly(base());
    MetricData tokens = metric("gen_ai.client.token.usage");
    assertThat(tokens.getUnit()).isEqualTo("{token}");
    assertThat(histogram(tokens).getBoundaries()).isEqualTo(TOKENS);
    assertThat(attributes(tokens))
        .containsExactlyInAnyOrder(
            base().toBuilder().put("gen_ai.token.type", "input").build(),
            base().toBuilder().put("gen_ai.token.type", "output").build());
    assertThat(sum(tokens, "gen_ai.token.type", "input")).isEqualTo(10);
    assertThat(sum(tokens, "gen_ai.token.type", "output")).isEqualTo(20);
  }

  @Test
  void modelUnderTheLatestConventions() {
    model(latest(), reply(10L, 20L)).chat("m", "p");

    assertThat(names())
        .containsExactlyInAnyOrder(
            "gen_ai.client.inference.duration",
            "gen_ai.client.inference.usage.input_tokens",
            "gen_ai.client.inference.usage.output_tokens",
            "gen_ai.client.inference.usage.cache_read.input_tokens",
            "gen_ai.client.inference.operation.input_tokens",
            "gen_ai.client.inference.operation.output_tokens");
    assertThat(histogram(metric("gen_ai.client.inference.duration")).getBoundaries())
        .isEqualTo(DURATIONS);
    MetricData counter = metric("gen_ai.client.inference.usage.input_tokens");
    assertThat(counter.getType()).isEqualTo(MetricDataType.LONG_SUM);
    assertThat(counter.getLongSumData().isMonotonic()).isTrue();
    assertThat(counter.getUnit()).isEqualTo("{token}");
    assertThat(attributes(counter))
        .containsExactly(base().toBuilder().put("gen_ai.token.modality", "unknown").build());
    assertThat(histogram(metric("gen_ai.client.inference.operation.output_tokens")).getBoundaries())
        .isEqualTo(TOKENS);
    assertThat(attributes(metric("gen_ai.client.inference.operation.output_tokens")))
        .containsExactly(base());
  }

  @Test
  void b176_durationIsRecordedOnceOnEveryOutcome() {
    Tracing tracing = telemetry.tracing();
    model(tracing, reply(1L, 1L)).chat("ok", "p");
    assertThat(catchThrowable(() -> model(tracing, null).chat("fails", "p"))).isNotNull();
    model(tracing, reply(1L, 1L)).later("cancelled", "p").cancel(true);
    Iterator<String> stream = model(tracing, reply(1L, 1L)).stream("streamed", "p");
    stream.forEachRemaining(element -> {});

    MetricData duration = metric("gen_ai.client.operation.duration");
    assertThat(duration.getHistogramData().getPoints())
        .hasSize(4)
        .allMatch(point -> point.getCount() == 1);
    assertThat(point(duration, "fails").get(stringKey("error.type")))
        .isEqualTo("java.lang.IllegalStateException");
    assertThat(point(duration, "fails").get(stringKey("spanwrap.outcome"))).isNull();
    assertThat(point(duration, "cancelled").get(stringKey("spanwrap.outcome")))
        .isEqualTo("cancelled");
    assertThat(point(duration, "cancelled").get(stringKey("error.type"))).isNull();
    assertThat(point(duration, "ok").get(stringKey("spanwrap.outcome"))).isNull();
  }

  @Test
  void streamOfAModelMeasuresItsChunks() {
    model(telemetry.tracing(), reply(1L, 1L)).stream("m", "p").forEachRemaining(element -> {});

    assertThat(names())
        .containsExactlyInAnyOrder(
            "gen_ai.client.operation.duration",
            "gen_ai.client.operation.time_to_first_chunk",
            "gen_ai.client.operation.time_per_output_chunk");
    assertThat(histogram(metric("gen_ai.client.operation.time_to_first_chunk")).getCount())
        .isEqualTo(1);
    assertThat(histogram(metric("gen_ai.client.operation.time_per_output_chunk")).getCount())
        .isEqualTo(2);
    assertThat(metric("gen_ai.client.operation.time_per_output_chunk").getUnit()).isEqualTo("s");
  }

  @Test
  void b175_zeroTokensAreRecordedAndMissingOnesAreNot() {
    model(telemetry.tracing(), reply(0L, null)).chat("m", "p");

    MetricData tokens = metric("gen_ai.client.token.usage");
    assertThat(attributes(tokens))
        .containsExactly(base().toBuilder().put("gen_ai.token.type", "input").build());
    assertThat(sum(tokens, "gen_ai.token.type", "input")).isZero();
  }

  @Test
  void unsampledCallsAreMeasured() {
    model(unsampled.tracing(), reply(10L, 20L)).chat("m", "p");

    assertThat(unsampled.metrics())
        .extracting(MetricData::getName)
        .contains("gen_ai.client.operation.duration", "gen_ai.client.token.usage");
  }

  @Test
  void metricsCanBeSwitchedOff() {
    model(telemetry.tracing(builder -> builder.metrics(false)), reply(1L, 2L)).chat("m", "p");

    assertThat(telemetry.metrics()).isEmpty();
    assertThat(telemetry.spans()).hasSize(1);
  }

  @Test
  void rolesOfTheLatestConventions() {
    Tracing tracing = latest();
    TracedMetricsTest_Embedder.wrap(model -> model, tracing).embed("e");
    TracedMetricsTest_Workflow.wrap(name -> name, tracing).run("w");
    TracedMetricsTest_Plain.wrap(input -> input, tracing).run("p");
    Tool tool = TracedMetricsTest_Tool.wrap((name, body) -> body.get(), tracing);
    Model model = model(tracing, reply(10L, 20L));
    Agent agent = TracedMetricsTest_Agent.wrap((name, body) -> body.get(), tracing);
    agent.run(
        "a",
        () -> {
          model.chat("m", "p");
          tool.run("t", () -> agent.run("sub", () -> model.chat("m", "p").model()));
          return model.chat("m", "p").model();
        });

    assertThat(names())
        .contains(
            "gen_ai.client.operation.duration",
            "gen_ai.invoke_workflow.duration",
            "gen_ai.execute_tool.duration",
            "gen_ai.invoke_agent.duration",
            "gen_ai.invoke_agent.inference_calls",
            "gen_ai.invoke_agent.tool_calls");
    assertThat(attributes(metric("gen_ai.client.operation.duration")))
        .containsExactly(
            Attributes.builder()
                .put("gen_ai.operation.name", "embeddings")
                .put("gen_ai.provider.name", "openai")
                .put("gen_ai.request.model", "e")
                .build());
    assertThat(attributes(metric("gen_ai.invoke_workflow.duration")))
        .containsExactly(Attributes.builder().put("gen_ai.workflow.name", "w").build());
    assertThat(histogram(metric("gen_ai.invoke_workflow.duration")).getBoundaries())
        .isEqualTo(
            List.of(1.0, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0, 600.0, 1800.0, 3600.0, 7200.0));
    assertThat(histogram(metric("gen_ai.invoke_agent.duration")).getBoundaries())
        .startsWith(0.1, 0.2, 0.4)
        .endsWith(409.6);
    assertThat(metric("gen_ai.invoke_agent.inference_calls").getUnit())
        .isEqualTo("{inference_call}");
    assertThat(metric("gen_ai.invoke_agent.tool_calls").getUnit()).isEqualTo("{tool_call}");
    assertThat(sum(metric("gen_ai.invoke_agent.inference_calls"), "gen_ai.agent.name", "a"))
        .isEqualTo(2);
    assertThat(sum(metric("gen_ai.invoke_agent.inference_calls"), "gen_ai.agent.name", "sub"))
        .isEqualTo(1);
    assertThat(sum(metric("gen_ai.invoke_agent.tool_calls"), "gen_ai.agent.name", "a"))
        .isEqualTo(1);
    assertThat(sum(metric("gen_ai.invoke_agent.tool_calls"), "gen_ai.agent.name", "sub"))
        .isEqualTo(0);
  }

  @Test
  void b173_agentSumsItsOwnModelCallsAndNotThoseOfItsSubAgents() {
    Tracing tracing = telemetry.tracing();
    Model model = model(tracing, reply(10L, 20L));
    Agent agent = TracedMetricsTest_Agent.wrap((name, body) -> body.get(), tracing);
    agent.run(
        "a",
        () -> {
          model.chat("m", "p");
          model.later("m", "p").join();
          return agent.run("sub", () -> model.chat("m", "p").model());
        });

    assertThat(tokens("invoke_agent a", "gen_ai.usage.input_tokens")).isEqualTo(20);
    assertThat(tokens("invoke_agent a", "gen_ai.usage.output_tokens")).isEqualTo(40);
    assertThat(tokens("invoke_agent sub", "gen_ai.usage.input_tokens")).isEqualTo(10);
  }

  @Test
  void agentWithoutModelCallsHasNoSums() {
    Agent agent = TracedMetricsTest_Agent.wrap((name, body) -> body.get(), telemetry.tracing());
    agent.run("a", () -> "x");

    assertThat(telemetry.span().getAttributes().size()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource
  void b176_theFirstChunkIsTimedOnceHoweverTheStreamEnds(End end) {
    Stream<Reply> source =
        Stream.of(new Reply("m-2026", null), new Reply("m-2026", null))
            .peek(
                new Consumer<Reply>() {
                  private int passed;

                  @Override
                  public void accept(Reply reply) {
                    if (++passed == 2 && end == End.FAILS) {
                      throw new IllegalStateException("cut");
                    }
                  }
                });
    Replies model = TracedMetricsTest_Replies.wrap(name -> source, latest());
    Iterator<Reply> replies;
    try (Stream<Reply> stream = model.replies("m")) {
      replies = stream.iterator();
      replies.next();
      if (end != End.IS_CLOSED) {
        Throwable thrown = catchThrowable(() -> replies.forEachRemaining(reply -> {}));
        assertThat(thrown != null).isEqualTo(end == End.FAILS);
      }
    }

    HistogramPointData first = histogram(metric("gen_ai.client.inference.time_to_first_chunk"));
    assertThat(first.getCount()).isOne();
    assertThat(telemetry.span().getAttributes().get(stringKey("spanwrap.outcome")))
        .isEqualTo(end == End.IS_CLOSED ? "cancelled" : null);
  }

  private enum End {
    COMPLETES,
    FAILS,
    IS_CLOSED
  }

  @Test
  void plainToolsAndAgentsHaveNoReleasedDuration() {
    Tracing tracing = telemetry.tracing();
    TracedMetricsTest_Plain.wrap(input -> input, tracing).run("p");
    TracedMetricsTest_Tool.wrap((name, body) -> name, tracing).run("t", () -> "x");
    TracedMetricsTest_Workflow.wrap(name -> name, tracing).run("w");

    assertThat(telemetry.metrics()).isEmpty();
  }

  @Test
  void durationHasAnExemplarOfItsSpan() {
    model(telemetry.tracing(), reply(1L, 1L)).chat("m", "p");

    HistogramPointData point = histogram(metric("gen_ai.client.operation.duration"));
    assertThat(point.getExemplars())
        .isNotEmpty()
        .allMatch(e -> e.getSpanContext().getSpanId().equals(telemetry.span().getSpanId()));
  }

  private long tokens(String span, String key) {
    return telemetry.span(span).getAttributes().get(AttributeKey.longKey(key));
  }

  private Tracing latest() {
    return telemetry.tracing(builder -> builder.conventions(GenAiConventions.LATEST));
  }

  private static Attributes base() {
    return Attributes.builder()
        .put(BASE[0], "chat")
        .put(BASE[1], "acme")
        .put(BASE[2], "m")
        .put(BASE[3], "m-2026")
        .build();
  }

  private List<String> names() {
    return telemetry.metrics().stream().map(MetricData::getName).toList();
  }

  private MetricData metric(String name) {
    return telemetry.metrics().stream()
        .filter(metric -> metric.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not among " + names()));
  }

  private static HistogramPointData histogram(MetricData metric) {
    return metric.getHistogramData().getPoints().iterator().next();
  }

  private static double sum(MetricData metric, String key, String value) {
    return metric.getHistogramData().getPoints().stream()
        .filter(point -> value.equals(point.getAttributes().get(stringKey(key))))
        .mapToDouble(HistogramPointData::getSum)
        .sum();
  }

  private static Attributes point(MetricData metric, String model) {
    return metric.getHistogramData().getPoints().stream()
        .map(PointData::getAttributes)
        .filter(a -> model.equals(a.get(stringKey("gen_ai.request.model"))))
        .findFirst()
        .orElseThrow();
  }

  private static Collection<Attributes> attributes(MetricData metric) {
    Stream<? extends PointData> points =
        metric.getType() == MetricDataType.HISTOGRAM
            ? metric.getHistogramData().getPoints().stream()
            : metric.getLongSumData().getPoints().stream();
    return points.map(PointData::getAttributes).toList();
  }

  private static Reply reply(Long input, Long output) {
    return new Reply("m-2026", new Usage(input, output, output == null ? null : 5L));
  }

  private static Model model(Tracing tracing, Reply reply) {
    return TracedMetricsTest_Model.wrap(
        new Model() {
          @Override
          public Reply chat(String model, String prompt) {
            if (reply == null) {
              throw new IllegalStateException("no reply");
            }
            return reply;
          }

          @Override
          public CompletableFuture<Reply> later(String model, String prompt) {
            return model.equals("cancelled")
                ? new CompletableFuture<>()
                : CompletableFuture.completedFuture(reply);
          }

          @Override
          public Iterator<String> stream(String model, String prompt) {
            return List.of("a", "b", "c").iterator();
          }
        },
        tracing);
  }
}
