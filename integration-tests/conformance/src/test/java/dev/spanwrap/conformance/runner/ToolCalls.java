// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;

/** Calls the tools that a model wants, all at once; each must be done before its alarm rings. */
record ToolCalls(Runner runner, AgentContext context) {

  /** Returns the result of each in the order of the calls; what failed says so. */
  Map<ToolCall, String> callAll(List<ToolCall> calls) {
    Map<ToolCall, CompletableFuture<String>> running = new LinkedHashMap<>();
    calls.forEach(call -> running.put(call, start(call)));
    Map<ToolCall, String> results = new LinkedHashMap<>();
    running.forEach((call, result) -> results.put(call, new Awaiting<>(result).next()));
    return results;
  }

  private CompletableFuture<String> start(ToolCall call) {
    CompletableFuture<String> result = new CompletableFuture<>();
    FutureTask<?> task = new FutureTask<>(() -> result.complete(call(call)), null);
    runner.alarm().set(call, () -> task.cancel(true));
    runner
        .delivery()
        .workers()
        .execute(
            () -> {
              task.run();
              result.complete(call.tool() + " never ran");
            });
    return result;
  }

  private String call(ToolCall call) {
    try {
      runner.hooks().toolStarts(context, call);
      String result = runner.tool().call(call);
      runner.hooks().toolEnds(context, call, result);
      return result;
    } catch (RuntimeException failure) {
      return call.tool() + " failed: " + failure;
    }
  }
}
