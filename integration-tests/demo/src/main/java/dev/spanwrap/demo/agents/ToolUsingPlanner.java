// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.agents;

import dev.spanwrap.demo.model.ChatModel;
import dev.spanwrap.demo.model.Message;
import dev.spanwrap.demo.model.Prompt;
import dev.spanwrap.demo.tools.Toolbox;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;

/** A planner that listens to a model as it writes and calls the tools that it asks for. */
public final class ToolUsingPlanner implements Planner {

  private static final String INSTRUCTIONS =
      "You are the planner of a travel desk. Look for hotels and flights with your tools, then"
          + " name one of each, with the prices and the sum.";

  private final ChatModel model;
  private final String modelName;
  private final Toolbox tools;
  private final Duration patience;

  /**
   * Creates a planner.
   *
   * @param patience how long the model may be silent in the middle of an answer
   */
  public ToolUsingPlanner(ChatModel model, String modelName, Toolbox tools, Duration patience) {
    this.model = model;
    this.modelName = modelName;
    this.tools = tools;
    this.patience = patience;
  }

  @Override
  public Iterator<PlanStep> plan(Trip trip) {
    String question =
        "From %s to %s, %s to %s."
            .formatted(trip.from(), trip.to(), trip.departure(), trip.homecoming());
    return new Planning(this, Message.opening(INSTRUCTIONS, question));
  }

  Listening listenTo(List<Message> messages) {
    Listening listening = new Listening(patience);
    model
        .streamChat(new Prompt(modelName, 0.2, 600, messages, tools.definitions()))
        .subscribe(listening);
    return listening;
  }

  Toolbox tools() {
    return tools;
  }
}
