// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Calls the hooks of the run and those of the agent: one after the other, or all at once on the
 * workers. Waits for all; throws what the first of them threw.
 */
record HookCalls(List<RunHooks> ofRun, boolean atOnce, Executor workers) {

  void agentStarts(AgentContext context) {
    all(context, run -> run.onAgentStart(context), own -> own.onStart(context));
  }

  void agentEnds(AgentContext context, Answer answer) {
    all(context, run -> run.onAgentEnd(context, answer), own -> own.onEnd(answer));
  }

  void modelStarts(Request request) {
    AgentContext context = request.context();
    all(context, run -> run.onModelStart(context, request), own -> own.onModelStart(request));
  }

  void modelEnds(AgentContext context, Reply reply) {
    all(context, run -> run.onModelEnd(context, reply), own -> own.onModelEnd(reply));
  }

  void toolStarts(AgentContext context, ToolCall call) {
    all(context, run -> run.onToolStart(call), own -> own.onToolStart(call));
  }

  void toolEnds(AgentContext context, ToolCall call, String result) {
    all(context, run -> run.onToolEnd(call, result), own -> own.onToolEnd(call));
  }

  void handsOff(AgentContext context, String to) {
    all(context, run -> run.onHandoff(context, to), own -> {});
  }

  private void all(AgentContext context, Consumer<RunHooks> run, Consumer<AgentHooks> own) {
    List<Runnable> calls = new ArrayList<>();
    ofRun.forEach(hooks -> calls.add(() -> run.accept(hooks)));
    context.agent().hooks().forEach(hooks -> calls.add(() -> own.accept(hooks)));
    if (!atOnce) {
      calls.forEach(Runnable::run);
      return;
    }
    List<CompletableFuture<Void>> running =
        calls.stream().map(call -> CompletableFuture.runAsync(call, workers)).toList();
    try {
      CompletableFuture.allOf(running.toArray(CompletableFuture<?>[]::new)).join();
    } catch (CompletionException failure) {
      throw Failures.unchecked(failure.getCause());
    }
  }
}
