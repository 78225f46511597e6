// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One agent at work: asks its model and calls the tools that it wants, until there is an answer.
 */
final class AgentLoop extends Steps<Event> {
  private final Runner runner;
  private final AgentContext context;
  private final List<String> messages = new ArrayList<>();
  private @Nullable Pulled<? extends Chunk> answering;
  private @Nullable Guards guards;
  private int turn;

  AgentLoop(Runner runner, AgentContext context) {
    this.runner = runner;
    this.context = context;
    messages.add(context.input());
  }

  private String name() {
    return context.agent().name();
  }

  @Override
  void step() {
    Guards beside = guards();
    try {
      Chunk chunk = beside.beside(this::hear);
      if (chunk instanceof Chunk.Word word) {
        tell(new Event.Said(name(), word.text()));
        return;
      }
      heard((Reply) chunk);
    } catch (RuntimeException failure) {
      beside.await();
      throw failure;
    }
    beside.await();
  }

  private Guards guards() {
    Guards begun = guards;
    if (begun == null) {
      begun = context.isFirst() ? Guards.start(runner, context.input()) : Guards.none();
      guards = begun;
    }
    return begun;
  }

  private Chunk hear() {
    Pulled<? extends Chunk> pulled = answering;
    if (pulled == null) {
      Request request = new Request(context, turn, List.copyOf(messages));
      runner.hooks().modelStarts(request);
      pulled = runner.asking().ask(runner.model(), request);
      answering = pulled;
    }
    return pulled.next();
  }

  private void heard(Reply reply) {
    release();
    runner.hooks().modelEnds(context, reply);
    guards().await();
    guards = Guards.none();
    turn++;
    messages.add(reply.text());
    if (reply.handoff().isPresent()) {
      runner.hooks().handsOff(context, reply.handoff().get());
      answer(reply);
    } else if (reply.tools().isEmpty()) {
      answer(reply);
    } else {
      ToolCalls calls = new ToolCalls(runner, context);
      calls
          .callAll(reply.tools())
          .forEach(
              (call, result) -> {
                messages.add(result);
                tell(new Event.Used(name(), call.tool(), result));
              });
    }
  }

  private void answer(Reply reply) {
    tell(new Answer(name() + ": " + String.join(" | ", messages), reply.handoff()));
    finish();
  }

  @Override
  void release() {
    if (answering != null) {
      answering.close();
      answering = null;
    }
  }
}
