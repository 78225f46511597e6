// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import dev.spanwrap.conformance.runner.Scenario.AgentScript;
import dev.spanwrap.conformance.runner.Scenario.ToolScript;
import dev.spanwrap.conformance.runner.Scenario.TurnScript;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A model's answer as the script has it: attempts, word after word, then the whole. */
final class ScriptedAnswer extends Steps<Chunk> {
  private static final int MOST_ATTEMPTS = 4;

  private final ScriptedModel model;
  private final Request request;
  private final TurnScript turn;
  private @Nullable Iterator<String> words;

  ScriptedAnswer(ScriptedModel model, Request request) {
    this.model = model;
    this.request = request;
    this.turn = agent().turns().get(request.turn());
  }

  private AgentScript agent() {
    return model.script().agent(request.context().agent().name());
  }

  @Override
  void step() {
    Iterator<String> left = words;
    if (left == null) {
      send();
      left = turn.words().iterator();
      words = left;
    }
    if (left.hasNext()) {
      String word = left.next();
      model.progress().onWord(request.context(), word);
      tell(new Chunk.Word(word));
    } else {
      conclude();
    }
  }

  private void send() {
    for (int attempt = 1; ; attempt++) {
      try {
        model.transport().send(request, attempt);
        return;
      } catch (ScriptedModel.Overloaded overloaded) {
        if (attempt == MOST_ATTEMPTS) {
          throw overloaded;
        }
      }
    }
  }

  private void conclude() {
    if (turn.hangs()) {
      model.script().modelHangs.countDown();
      Script.awaitForever();
    }
    if (turn.fails()) {
      throw new ScriptedModel.Broken();
    }
    tell(
        new Reply(
            String.join(" ", turn.words()),
            turn.tools().isEmpty() ? "stop" : "tool_calls",
            turn.usage(),
            turn.tools().stream().map(ScriptedAnswer::call).toList(),
            handoff()));
    finish();
  }

  private static ToolCall call(ToolScript tool) {
    return new ToolCall(tool.id(), tool.tool());
  }

  private Optional<String> handoff() {
    if (request.turn() < agent().turns().size() - 1) {
      return Optional.empty();
    }
    List<String> names = model.script().scenario.agents().stream().map(AgentScript::name).toList();
    int next = names.indexOf(agent().name()) + 1;
    return next == 0 || next == names.size() ? Optional.empty() : Optional.of(names.get(next));
  }
}
