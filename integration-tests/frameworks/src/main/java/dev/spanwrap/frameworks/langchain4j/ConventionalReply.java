// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.frameworks.langchain4j;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.spanwrap.annotations.Mapper;
import dev.spanwrap.runtime.content.Message;
import java.util.List;

/** What a model answered, as the conventions write it ({@code gen_ai.output.messages}). */
public final class ConventionalReply implements Mapper<ChatResponse, List<Message>> {
  private final ConventionalFinishReason finishReasons = new ConventionalFinishReason();

  @Override
  public List<Message> map(ChatResponse response) {
    Message reply = new Message("assistant", ConventionalMessages.parts(response.aiMessage()));
    return List.of(
        response.finishReason() == null
            ? reply
            : reply.finished(finishReasons.map(response.finishReason())));
  }
}
