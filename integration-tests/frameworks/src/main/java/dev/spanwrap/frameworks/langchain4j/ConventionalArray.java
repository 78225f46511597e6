// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.frameworks.langchain4j;

import dev.langchain4j.data.message.ChatMessage;
import dev.spanwrap.annotations.Mapper;
import dev.spanwrap.runtime.content.Message;
import java.util.Arrays;
import java.util.List;

/** As {@link ConventionalMessages}, where the messages are given as an array. */
public final class ConventionalArray implements Mapper<ChatMessage[], List<Message>> {

  @Override
  public List<Message> map(ChatMessage[] messages) {
    return Arrays.stream(messages).map(ConventionalMessages::message).toList();
  }
}
