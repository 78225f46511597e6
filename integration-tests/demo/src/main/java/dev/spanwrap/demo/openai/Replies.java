// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.openai;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.spanwrap.demo.model.ModelException;
import dev.spanwrap.demo.model.Reply;
import dev.spanwrap.demo.model.ToolCall;
import dev.spanwrap.demo.model.Usage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Translates LangChain4j's responses into replies. */
final class Replies {

  private Replies() {}

  /**
   * The response as a reply.
   *
   * @throws ModelException.CutOff if it says nowhere why the model stopped: then it did not
   */
  static Reply of(ChatResponse response) {
    if (response.finishReason() == null) {
      throw new ModelException.CutOff("The reply ended before the model had finished.", null);
    }
    return new Reply(
        Objects.requireNonNullElse(response.id(), ""),
        Objects.requireNonNullElse(response.modelName(), ""),
        openAiName(response.finishReason()),
        Objects.requireNonNullElse(response.aiMessage().text(), ""),
        response.aiMessage().toolExecutionRequests().stream()
            .map(call -> new ToolCall(call.id(), call.name(), call.arguments()))
            .toList(),
        usage(response.tokenUsage()));
  }

  private static String openAiName(FinishReason reason) {
    return switch (reason) {
      case STOP -> "stop";
      case LENGTH -> "length";
      case TOOL_EXECUTION -> "tool_calls";
      case CONTENT_FILTER -> "content_filter";
      case OTHER -> "other";
    };
  }

  private static @Nullable Usage usage(@Nullable TokenUsage usage) {
    if (usage == null || usage.inputTokenCount() == null || usage.outputTokenCount() == null) {
      return null;
    }
    return new Usage(usage.inputTokenCount(), usage.outputTokenCount());
  }
}
