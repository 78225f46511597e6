// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.frameworks.langchain4j;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.MixinFor;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.runtime.content.TextAsUserMessage;
import java.util.List;

/**
 * Traces LangChain4j's {@link StreamingChatModel}: each call lasts until its handler is told of the
 * end.
 */
@Traced(Role.MODEL)
@MixinFor(StreamingChatModel.class)
@Capture(
    value = GenAi.PROVIDER_NAME,
    from = "delegate.provider",
    mapper = ConventionalProvider.class)
@Capture(value = GenAi.REQUEST_MODEL, from = "delegate.defaultRequestParameters.modelName")
@Capture(value = GenAi.REQUEST_TEMPERATURE, from = "request.temperature")
@Capture(value = GenAi.REQUEST_MAX_TOKENS, from = "request.maxOutputTokens")
@Capture(value = GenAi.RESPONSE_ID, from = "result.id")
@Capture(value = GenAi.RESPONSE_MODEL, from = "result.modelName")
@Capture(
    value = GenAi.RESPONSE_FINISH_REASONS,
    from = "result.finishReason",
    mapper = ConventionalFinishReason.class)
@Capture(value = GenAi.USAGE_INPUT_TOKENS, from = "result.tokenUsage.inputTokenCount")
@Capture(value = GenAi.USAGE_OUTPUT_TOKENS, from = "result.tokenUsage.outputTokenCount")
@Capture(
    value = GenAi.INPUT_MESSAGES,
    from = "request.messages",
    content = true,
    mapper = ConventionalMessages.class)
@Capture(
    value = GenAi.OUTPUT_MESSAGES,
    when = ChatResponse.class,
    from = "result",
    content = true,
    mapper = ConventionalReply.class)
public interface StreamingChatModelTracing {

  void chat(
      ChatRequest request,
      @Streamed(via = StreamingChatResponseHandlerTracing.class)
          StreamingChatResponseHandler handler);

  void chat(
      ChatRequest request,
      ChatRequestOptions options,
      @Streamed(via = StreamingChatResponseHandlerTracing.class)
          StreamingChatResponseHandler handler);

  void chat(
      @Capture(value = GenAi.INPUT_MESSAGES, content = true, mapper = ConventionalMessages.class)
          List<ChatMessage> messages,
      @Streamed(via = StreamingChatResponseHandlerTracing.class)
          StreamingChatResponseHandler handler);

  void chat(
      @Capture(value = GenAi.INPUT_MESSAGES, content = true, mapper = TextAsUserMessage.class)
          String message,
      @Streamed(via = StreamingChatResponseHandlerTracing.class)
          StreamingChatResponseHandler handler);
}
