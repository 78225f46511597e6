// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.model;

import java.util.List;

/** One contribution to a conversation with a model. */
public sealed interface Message {

  /** What the model is told to be. */
  record Instructions(String text) implements Message {}

  /** What a person said. */
  record Question(String text) implements Message {}

  /** What the model said before. */
  record Answer(Reply reply) implements Message {}

  /** What a tool returned for one of the model's calls. */
  record ToolResult(ToolCall call, String json) implements Message {}

  /** A conversation that starts with instructions and a question. */
  static List<Message> opening(String instructions, String question) {
    return List.of(new Instructions(instructions), new Question(question));
  }
}
