// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import dev.spanwrap.annotations.Mapper;
import java.util.List;

/**
 * Maps a text to the message of a user that says it: what a capture of a prompt under {@code
 * gen_ai.input.messages} names as its mapper.
 */
public final class TextAsUserMessage implements Mapper<String, List<Message>> {
  /** Makes a mapper; it has no state. */
  public TextAsUserMessage() {}

  @Override
  public List<Message> map(String text) {
    return List.of(Message.user(text));
  }
}
