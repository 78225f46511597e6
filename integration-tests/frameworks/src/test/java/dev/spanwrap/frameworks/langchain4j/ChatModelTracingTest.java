// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.frameworks.langchain4j;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringArrayKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.ConformanceExtension;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChatModelTracingTest {
  private static final UserMessage MESSAGE = UserMessage.from("Hello");
  private static final ChatRequest REQUEST =
      ChatRequest.builder().messages(MESSAGE).temperature(0.5).build();

  @RegisterExtension static final ModelServer SERVER = new ModelServer();

  @RegisterExtension static final OpenTelemetryExtension OTEL = OpenTelemetryExtension.create();

  @RegisterExtension
  final ConformanceExtension conformance =
      ConformanceExtension.of(OTEL::getSpans, OTEL::getMetrics, OTEL::getLogRecords);

  private static ChatModel model(String name) {
    return TracedChatModel.wrap(
        OpenAiChatModel.builder()
            .baseUrl(SERVER.url())
            .apiKey("key")
            .modelName(name)
            .maxRetries(0)
            .build(),
        Tracing.create(OTEL.getOpenTelemetry()));
  }

  static Stream<Named<Consumer<ChatModel>>> calls() {
    return Stream.of(
        Named.of("request", model -> model.chat(REQUEST)),
        Named.of("request and options", model -> model.chat(REQUEST, ChatRequestOptions.EMPTY)),
        Named.of("messages", model -> model.chat(MESSAGE)),
        Named.of("list", model -> model.chat(List.of(MESSAGE))),
        Named.of("text", model -> model.chat("Hello")));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void everyWayToCallItIsOneSpan(Consumer<ChatModel> call) {
    call.accept(model("gpt-4.1-mini"));

    assertThat(OTEL.getSpans())
        .satisfiesExactly(
            span ->
                assertThat(span)
                    .hasName("chat gpt-4.1-mini")
                    .hasKind(SpanKind.CLIENT)
                    .hasStatus(StatusData.unset())
                    .hasAttribute(stringKey("gen_ai.provider.name"), "openai"));
  }

  @Test
  void theAnswerIsOnTheSpan() {
    assertThat(model("gpt-4.1-mini").chat(REQUEST).aiMessage().text()).isEqualTo("Good morning");

    SpanData span = OTEL.getSpans().get(0);
    assertThat(span)
        .hasAttribute(stringKey("gen_ai.response.id"), "chatcmpl-7")
        .hasAttribute(stringKey("gen_ai.response.model"), "gpt-4.1-mini-2025-04-14")
        .hasAttribute(stringArrayKey("gen_ai.response.finish_reasons"), List.of("stop"))
        .hasAttribute(longKey("gen_ai.usage.input_tokens"), 9L)
        .hasAttribute(longKey("gen_ai.usage.output_tokens"), 3L);
  }

  @Test
  void aRefusalFailsTheSpanAndReachesTheCaller() {
    ChatModel model = model("broken");

    assertThatThrownBy(() -> model.chat("Hello"))
        .satisfies(
            thrown ->
                assertThat(OTEL.getSpans())
                    .satisfiesExactly(
                        span ->
                            assertThat(span)
                                .hasStatus(StatusData.error())
                                .hasAttribute(
                                    stringKey("error.type"), thrown.getClass().getName())));
  }
}
