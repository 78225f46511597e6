// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.model;

import java.util.List;

/** What a model is asked: by which name, how, with what said so far and which tools at hand. */
public record Prompt(
    String model,
    double temperature,
    int maxTokens,
    List<Message> messages,
    List<ToolDefinition> tools) {

  /** Copies both lists: a prompt does not change while a model answers it. */
  public Prompt {
    messages = List.copyOf(messages);
    tools = List.copyOf(tools);
  }
}
