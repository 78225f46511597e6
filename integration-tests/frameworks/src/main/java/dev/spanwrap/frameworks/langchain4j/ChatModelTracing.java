// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.frameworks.langchain4j;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.MixinFor;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.runtime.content.TextAsAssistantMessage;
import dev.spanwrap.runtime.content.TextAsUserMessage;
import java.util.List;

/**
 * Traces LangChain4j's {@link ChatModel}. Its methods call each other on the model itself, not on
 * the wrapper: each that an application calls is described here, and gives one span.
 *
 * <p>The model that is asked for is the default of the model: requests seldom name another. Where
 * one does, {@code gen_ai.response.model} tells which answered.
 */
@Traced(Role.MODEL)
@MixinFor(ChatModel.class)
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
public interface ChatModelTracing {

  ChatResponse chat(ChatRequest request);

  ChatResponse chat(ChatRequest request, ChatRequestOptions options);

  ChatResponse chat(
      @Capture(value = GenAi.INPUT_MESSAGES, content = true, mapper = ConventionalMessages.class)
          List<ChatMessage> messages);

  ChatResponse chat(
      @Capture(value = GenAi.INPUT_MESSAGES, content = true, mapper = ConventionalArray.class)
          ChatMessage... messages);

  @Capture(
      value = GenAi.OUTPUT_MESSAGES,
      from = "result",
      content = true,
      mapper = TextAsAssistantMessage.class)
  String chat(
      @Capture(value = GenAi.INPUT_MESSAGES, content = true, mapper = TextAsUserMessage.class)
          String message);
}
