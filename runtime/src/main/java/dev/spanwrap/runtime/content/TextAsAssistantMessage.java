// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import dev.spanwrap.annotations.Mapper;
import java.util.List;

/**
 * Maps a text to the message of a model that says it: what a capture of a reply under {@code
 * gen_ai.output.messages} names as its mapper.
 *
 * <p>Of the deltas of a stream {@code aggregate = SUM} makes one message.
 */
public final class TextAsAssistantMessage implements Mapper<String, List<Message>> {
  /** Makes a mapper; it has no state. */
  public TextAsAssistantMessage() {}

  @Override
  public List<Message> map(String text) {
    return List.of(Message.assistant(text));
  }
}
