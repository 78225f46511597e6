// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.openai;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.spanwrap.demo.model.Message;
import dev.spanwrap.demo.model.Prompt;
import dev.spanwrap.demo.model.Reply;
import dev.spanwrap.demo.model.ToolCall;
import dev.spanwrap.demo.model.ToolDefinition;
import java.util.List;

/** Translates prompts into LangChain4j's requests. */
final class ChatRequests {

  private ChatRequests() {}

  static ChatRequest of(Prompt prompt) {
    return ChatRequest.builder()
        .modelName(prompt.model())
        .temperature(prompt.temperature())
        .maxOutputTokens(prompt.maxTokens())
        .messages(prompt.messages().stream().map(ChatRequests::message).toList())
        .toolSpecifications(prompt.tools().stream().map(ChatRequests::tool).toList())
        .build();
  }

  private static ChatMessage message(Message message) {
    if (message instanceof Message.Instructions instructions) {
      return SystemMessage.from(instructions.text());
    }
    if (message instanceof Message.Question question) {
      return UserMessage.from(question.text());
    }
    if (message instanceof Message.Answer answer) {
      return answer(answer.reply());
    }
    Message.ToolResult result = (Message.ToolResult) message;
    return ToolExecutionResultMessage.from(result.call().id(), result.call().name(), result.json());
  }

  private static AiMessage answer(Reply reply) {
    List<ToolExecutionRequest> calls = reply.toolCalls().stream().map(ChatRequests::call).toList();
    AiMessage.Builder message = AiMessage.builder().toolExecutionRequests(calls);
    return reply.text().isEmpty() ? message.build() : message.text(reply.text()).build();
  }

  private static ToolExecutionRequest call(ToolCall call) {
    return ToolExecutionRequest.builder()
        .id(call.id())
        .name(call.name())
        .arguments(call.arguments())
        .build();
  }

  private static ToolSpecification tool(ToolDefinition tool) {
    JsonObjectSchema.Builder parameters = JsonObjectSchema.builder();
    for (ToolDefinition.Parameter parameter : tool.parameters()) {
      parameters.addStringProperty(parameter.name(), parameter.description());
    }
    List<String> required = tool.parameters().stream().map(ToolDefinition.Parameter::name).toList();
    return ToolSpecification.builder()
        .name(tool.name())
        .description(tool.description())
        .parameters(parameters.required(required).build())
        .build();
  }
}
