// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.runtime.conformance.Telemetry;
import dev.spanwrap.runtime.example.Model;
import dev.spanwrap.runtime.example.Reply;
import dev.spanwrap.runtime.example.Run;
import dev.spanwrap.runtime.example.RunHooks;
import dev.spanwrap.runtime.example.Tools;
import dev.spanwrap.runtime.example.TracedModel;
import dev.spanwrap.runtime.example.TracedRunHooks;
import dev.spanwrap.runtime.example.TracedTools;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a bracket and the call that joins it are told together: metrics, listeners, the sampler. */
class BracketTelemetryTest {
  @RegisterExtension final Telemetry telemetry = Telemetry.create();
  @RegisterExtension final Telemetry unsampled = Telemetry.sampledBy(Sampler.alwaysOff());

  private final Run run = new Run("gpt");
  private final List<String> current = new CopyOnWriteArrayList<>();

  private void bracketed(Tracing tracing) {
    RunHooks hooks =
        TracedRunHooks.wrap(
            new RunHooks() {
              @Override
              public void onModelStart(Run run, String prompt) {
                note();
              }

              @Override
              public void onModelEnd(Run run, Reply reply) {
                note();
              }
            },
            tracing);
    Model model =
        TracedModel.wrap(
            new Model() {
              @Override
              public String chat(String prompt) {
                note();
                return prompt;
              }
            },
            tracing);
    hooks.onModelStart(run, "hi");
    model.chat("hi");
    hooks.onModelEnd(run, new Reply("", 7));
  }

  private void note() {
    current.add(Span.current().getSpanContext().getSpanId());
  }

  private List<HistogramPointData> points(String metric) {
    return telemetry.metrics().stream()
        .filter(data -> data.getName().equals(metric))
        .flatMap(data -> data.getHistogramData().getPoints().stream())
        .toList();
  }

  @Test
  void b176_oneDurationWithWhatBothKnow() {
    bracketed(telemetry.tracing());
    HistogramPointData duration = points("gen_ai.client.operation.duration").get(0);
    assertThat(duration.getCount()).isOne();
    assertThat(duration.getAttributes())
        .isEqualTo(
            Attributes.builder()
                .put("gen_ai.operation.name", "chat")
                .put("gen_ai.provider.name", "test")
                .put("gen_ai.request.model", "gpt")
                .build());
    assertThat(points("gen_ai.client.token.usage"))
        .extracting(HistogramPointData::getSum)
        .as("what the hook captured counts")
        .containsExactly(7.0);
  }

  @Test
  void b173_theAgentAboveCountsIt() {
    Tracing tracing = telemetry.tracing(builder -> builder.conventions(GenAiConventions.LATEST));
    TracedTools.wrap(
            new Tools() {
              @Override
              public String agent(Run run, String input) {
                bracketed(tracing);
                bracketed(tracing);
                return input;
              }
            },
            tracing)
        .agent(new Run("agent"), "hi");
    assertThat(points("gen_ai.invoke_agent.inference_calls"))
        .extracting(HistogramPointData::getSum)
        .containsExactly(2.0);
    assertThat(
            telemetry
                .span("invoke_agent")
                .getAttributes()
                .get(AttributeKey.longKey("gen_ai.usage.output_tokens")))
        .isEqualTo(14);
  }

  @Test
  void listenersHearOfOneCall() {
    List<String> heard = new CopyOnWriteArrayList<>();
    CallListener listener =
        new CallListener() {
          @Override
          public void onStart(TracedCall call) {
            heard.add("start " + call.operation());
          }

          @Override
          public void onEnd(TracedCall call, Outcome outcome) {
            heard.add("end " + call.operation() + ' ' + outcome);
          }
        };
    bracketed(telemetry.tracing(builder -> builder.listener(listener)));
    assertThat(heard).containsExactly("start RunHooks.onModelStart", "end Model.chat SUCCEEDED");
  }

  @Test
  void b167_unsampledItIsCurrentAllTheSame() {
    bracketed(unsampled.tracing());
    assertThat(unsampled.spans()).isEmpty();
    assertThat(current).hasSize(3).containsOnly(current.get(0));
    assertThat(current.get(0)).isNotEqualTo(Span.getInvalid().getSpanContext().getSpanId());
  }
}
