// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.agents;

import dev.spanwrap.demo.model.ChatModel;
import dev.spanwrap.demo.model.Message;
import dev.spanwrap.demo.model.Prompt;
import java.util.List;

/** A writer that asks a model once and takes the whole answer. */
public final class LetterWriter implements Writer {

  private static final String INSTRUCTIONS =
      "You are the writer of a travel desk. Turn the plan into a short, friendly letter.";

  private final ChatModel model;
  private final String modelName;

  public LetterWriter(ChatModel model, String modelName) {
    this.model = model;
    this.modelName = modelName;
  }

  @Override
  public String write(Trip trip, String plan) {
    String question = "The trip to %s. The plan: %s".formatted(trip.to(), plan);
    List<Message> messages = Message.opening(INSTRUCTIONS, question);
    return model.chat(new Prompt(modelName, 0.7, 400, messages, List.of())).text();
  }
}
