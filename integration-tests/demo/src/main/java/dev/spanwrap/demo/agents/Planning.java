// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.agents;

import dev.spanwrap.demo.model.Delta;
import dev.spanwrap.demo.model.Message;
import dev.spanwrap.demo.model.Reply;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;

/**
 * One run of the planner: the model's answers in turn, with tools in between, until it asks for
 * none.
 */
final class Planning implements Iterator<PlanStep> {

  private static final int MOST_ANSWERS = 5;

  private final ToolUsingPlanner planner;
  private final List<Message> messages;
  private final Queue<PlanStep> ready = new ArrayDeque<>();
  private Optional<Listening> listening = Optional.empty();
  private Optional<Reply> reply = Optional.empty();
  private int answers;
  private boolean finished;

  Planning(ToolUsingPlanner planner, List<Message> opening) {
    this.planner = planner;
    this.messages = new ArrayList<>(opening);
  }

  @Override
  public boolean hasNext() {
    try {
      while (ready.isEmpty() && !finished) {
        advance();
      }
      return !ready.isEmpty();
    } catch (RuntimeException failure) {
      finished = true;
      throw failure;
    }
  }

  @Override
  public PlanStep next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void advance() {
    if (listening.isEmpty()) {
      listening = Optional.of(planner.listenTo(messages));
    }
    Optional<Delta> delta = listening.get().next();
    if (delta.isEmpty()) {
      listening = Optional.empty();
      actOn(reply.orElseThrow());
    } else if (delta.get() instanceof Delta.Text text) {
      ready.add(new PlanStep.Says(text.text()));
    } else if (delta.get() instanceof Delta.Done done) {
      reply = Optional.of(done.reply());
    }
  }

  private void actOn(Reply answer) {
    answers++;
    if (answer.toolCalls().isEmpty() || answers == MOST_ANSWERS) {
      finished = true;
      ready.add(new PlanStep.HandsOver(answer.text()));
      return;
    }
    messages.add(new Message.Answer(answer));
    for (Message.ToolResult result : planner.tools().callAll(answer.toolCalls())) {
      messages.add(result);
      ready.add(new PlanStep.Used(result.call()));
    }
  }
}
