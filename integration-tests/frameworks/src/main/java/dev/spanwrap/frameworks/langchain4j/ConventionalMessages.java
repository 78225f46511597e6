// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.frameworks.langchain4j;

import dev.langchain4j.data.image.Image;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.spanwrap.annotations.Mapper;
import dev.spanwrap.runtime.content.BlobPart;
import dev.spanwrap.runtime.content.Message;
import dev.spanwrap.runtime.content.Part;
import dev.spanwrap.runtime.content.ReasoningPart;
import dev.spanwrap.runtime.content.UriPart;
import java.util.ArrayList;
import java.util.List;

/** What was said to a model, as the conventions write it ({@code gen_ai.input.messages}). */
public final class ConventionalMessages implements Mapper<List<ChatMessage>, List<Message>> {

  @Override
  public List<Message> map(List<ChatMessage> messages) {
    return messages.stream().map(ConventionalMessages::message).toList();
  }

  /** One message; of a kind that is not known here only who spoke. */
  static Message message(ChatMessage message) {
    if (message instanceof SystemMessage system) {
      return Message.system(system.text());
    }
    if (message instanceof UserMessage user) {
      List<Part> parts = user.contents().stream().map(ConventionalMessages::part).toList();
      return new Message("user", parts, user.name(), null);
    }
    if (message instanceof AiMessage reply) {
      return new Message("assistant", parts(reply));
    }
    if (message instanceof ToolExecutionResultMessage result) {
      return new Message("tool", List.of(Part.toolCallResponse(result.id(), result.text())));
    }
    return new Message(message.type().name(), List.of());
  }

  /** What a model said: thoughts, text, calls of tools. */
  static List<Part> parts(AiMessage reply) {
    List<Part> parts = new ArrayList<>();
    if (reply.thinking() != null) {
      parts.add(new ReasoningPart(reply.thinking()));
    }
    if (reply.text() != null) {
      parts.add(Part.text(reply.text()));
    }
    reply
        .toolExecutionRequests()
        .forEach(call -> parts.add(Part.toolCall(call.name(), call.id(), call.arguments())));
    return parts;
  }

  /** Of pictures where they are, or how large; never what is on them. */
  private static Part part(Content content) {
    if (content instanceof TextContent text) {
      return Part.text(text.text());
    }
    if (content instanceof ImageContent picture) {
      Image image = picture.image();
      if (image.url() != null && !"data".equals(image.url().getScheme())) {
        return new UriPart("image", image.mimeType(), image.url().toString());
      }
      String data = image.base64Data();
      return new BlobPart("image", image.mimeType(), data == null ? 0 : data.length() / 4L * 3);
    }
    return new BlobPart(content.type().name(), null, 0);
  }
}
