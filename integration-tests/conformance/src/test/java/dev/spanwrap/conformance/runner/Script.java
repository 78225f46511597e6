// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import dev.spanwrap.conformance.runner.Scenario.AgentScript;
import dev.spanwrap.conformance.runner.Scenario.GuardScript;
import dev.spanwrap.conformance.runner.Scenario.Guarding;
import dev.spanwrap.conformance.runner.Scenario.HookFault;
import dev.spanwrap.conformance.runner.Scenario.ToolScript;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One performance of a scenario: who is where, so that nothing depends on who is faster. */
final class Script {
  final Scenario scenario;
  final CountDownLatch modelHangs = new CountDownLatch(1);
  final CountDownLatch modelAnswered = new CountDownLatch(1);
  private final CountDownLatch guardsInPlace;
  private final Map<String, AgentScript> agents;
  private final Map<String, ToolScript> tools;
  private final Map<String, GuardScript> guards;

  Script(Scenario scenario) {
    this.scenario = scenario;
    this.agents =
        Stream.concat(scenario.agents().stream(), scenario.helpers().stream())
            .collect(Collectors.toMap(AgentScript::name, Function.identity()));
    this.tools =
        agents.values().stream()
            .flatMap(agent -> agent.turns().stream())
            .flatMap(turn -> turn.tools().stream())
            .collect(Collectors.toMap(ToolScript::id, Function.identity()));
    this.guards =
        scenario.guards().stream()
            .collect(Collectors.toMap(GuardScript::name, Function.identity()));
    this.guardsInPlace = new CountDownLatch(Math.max(0, guards.size() - 1));
  }

  AgentScript agent(String name) {
    return agents.get(name);
  }

  ToolScript tool(String id) {
    return tools.get(id);
  }

  Guarding guard(String name) {
    return guards.get(name).guarding();
  }

  /** Whose model asked for the call. */
  String agentOf(ToolCall call) {
    return agents.values().stream()
        .filter(
            agent ->
                agent.turns().stream()
                    .flatMap(turn -> turn.tools().stream())
                    .anyMatch(tool -> tool.id().equals(call.id())))
        .findFirst()
        .orElseThrow()
        .name();
  }

  /** A guardrail has done its work, or waits to be stopped. */
  void guardIsInPlace() {
    guardsInPlace.countDown();
  }

  void awaitTheOtherGuards() {
    await(guardsInPlace);
  }

  /** Throws if {@code fault} is this scenario's, in the first turn of its last agent. */
  void mayFail(HookFault fault, String agent, int turn) {
    if (scenario.hookFault() == fault && turn == 0 && agent.equals(scenario.last().name())) {
      throw new HookFailure(fault);
    }
  }

  /** What a hook throws. */
  static final class HookFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HookFailure(HookFault fault) {
      super(fault.name());
    }
  }

  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new Stopped();
    }
  }

  static void awaitForever() {
    await(new CountDownLatch(1));
  }
}
