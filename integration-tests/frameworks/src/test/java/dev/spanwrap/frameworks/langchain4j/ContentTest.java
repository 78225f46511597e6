// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.frameworks.langchain4j;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.spanwrap.runtime.ContentCapture;
import dev.spanwrap.runtime.Redactors;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.ConformanceExtension;
import dev.spanwrap.runtime.conformance.GenAiConformance;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Messages of LangChain4j in the schema of the conventions. */
class ContentTest {
  private static final ChatRequest REQUEST =
      ChatRequest.builder()
          .messages(
              SystemMessage.from("Be kind."),
              UserMessage.from(
                  TextContent.from("What is this? Mail ada@example.com."),
                  ImageContent.from("AAAABBBB", "image/png")),
              AiMessage.from(
                  ToolExecutionRequest.builder()
                      .id("c-1")
                      .name("look")
                      .arguments("{\"at\":\"picture\"}")
                      .build()),
              ToolExecutionResultMessage.from("c-1", "look", "a cat"))
          .build();

  @RegisterExtension static final OpenTelemetryExtension OTEL = OpenTelemetryExtension.create();

  @RegisterExtension
  final ConformanceExtension conformance =
      ConformanceExtension.of(OTEL::getSpans, OTEL::getMetrics, OTEL::getLogRecords)
          .checking(GenAiConformance.create().withContent());

  /** A model that says one thing. */
  private static final class Cats implements ChatModel {
    @Override
    public ChatResponse chat(ChatRequest request) {
      return ChatResponse.builder()
          .aiMessage(AiMessage.from("A cat."))
          .finishReason(FinishReason.STOP)
          .build();
    }
  }

  private static Attributes ask(ContentCapture capture) {
    TracedChatModel.wrap(new Cats(), tracing(capture)).chat(REQUEST);
    return OTEL.getSpans().get(0).getAttributes();
  }

  private static Tracing tracing(ContentCapture capture) {
    return Tracing.builder(OTEL.getOpenTelemetry())
        .captureContent(capture)
        .redactor(Redactors.common())
        .build();
  }

  @Test
  void everyWayToAskSaysWhatWasAskedAndAnswered() {
    ChatModel model = TracedChatModel.wrap(new Cats(), tracing(ContentCapture.SPAN));
    List<Runnable> ways =
        List.of(
            () -> model.chat("What is this?"),
            () -> model.chat(UserMessage.from("What is this?")),
            () -> model.chat(List.of(UserMessage.from("What is this?"))));
    for (Runnable way : ways) {
      OTEL.clearSpans();
      way.run();
      Attributes span = OTEL.getSpans().get(0).getAttributes();
      assertThat(span.get(stringKey("gen_ai.input.messages")))
          .isEqualTo(
              "[{\"role\":\"user\",\"parts\":"
                  + "[{\"type\":\"text\",\"content\":\"What is this?\"}]}]");
      assertThat(span.get(stringKey("gen_ai.output.messages")))
          .startsWith(
              "[{\"role\":\"assistant\",\"parts\":"
                  + "[{\"type\":\"text\",\"content\":\"A cat.\"}]");
    }
  }

  @Test
  void everyWayToAskForAStreamSaysWhatWasAsked() {
    StreamingChatModel model =
        TracedStreamingChatModel.wrap(new Typing(), tracing(ContentCapture.SPAN));
    List<Runnable> ways =
        List.of(
            () -> model.chat("What is this?", new Silent()),
            () -> model.chat(List.of(UserMessage.from("What is this?")), new Silent()));
    for (Runnable way : ways) {
      OTEL.clearSpans();
      way.run();
      Attributes span = OTEL.getSpans().get(0).getAttributes();
      assertThat(span.get(stringKey("gen_ai.input.messages"))).contains("\"What is this?\"");
      assertThat(span.get(stringKey("gen_ai.output.messages"))).contains("\"A cat.\"");
    }
  }

  /** A model that says one thing, later. */
  private static final class Typing implements StreamingChatModel {
    @Override
    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
      handler.onCompleteResponse(new Cats().chat(request));
    }
  }

  private static final class Silent implements StreamingChatResponseHandler {
    @Override
    public void onPartialResponse(String text) {}

    @Override
    public void onCompleteResponse(ChatResponse response) {}

    @Override
    public void onError(Throwable error) {}
  }

  @Test
  void messagesAreThoseOfTheConventions() {
    Attributes span = ask(ContentCapture.SPAN);

    assertThat(span.get(stringKey("gen_ai.input.messages")))
        .isEqualTo(
            "[{\"role\":\"system\",\"parts\":[{\"type\":\"text\",\"content\":\"Be kind.\"}]},"
                + "{\"role\":\"user\",\"parts\":[{\"type\":\"text\",\"content\":\"What is this?"
                + " Mail [redacted].\"},{\"type\":\"blob\",\"modality\":\"image\",\"mime_type\":"
                + "\"image/png\",\"content\":\"[binary: 6 bytes]\"}]},"
                + "{\"role\":\"assistant\",\"parts\":[{\"type\":\"tool_call\",\"id\":\"c-1\","
                + "\"name\":\"look\",\"arguments\":{\"at\":\"picture\"}}]},"
                + "{\"role\":\"tool\",\"parts\":[{\"type\":\"tool_call_response\",\"id\":\"c-1\","
                + "\"response\":\"a cat\"}]}]");
    assertThat(span.get(stringKey("gen_ai.output.messages")))
        .isEqualTo(
            "[{\"role\":\"assistant\",\"parts\":[{\"type\":\"text\",\"content\":\"A cat.\"}],"
                + "\"finish_reason\":\"stop\"}]");
  }

  @Test
  void nothingIsSaidUnlessAsked() {
    assertThat(ask(ContentCapture.NONE).toString()).doesNotContain("kind", "cat", "picture");
  }
}
