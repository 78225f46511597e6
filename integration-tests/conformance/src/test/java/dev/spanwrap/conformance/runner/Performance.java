// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import dev.spanwrap.conformance.runner.Scenario.AgentScript;
import dev.spanwrap.runtime.Tracing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A scenario performed once: the edges, where everything is wrapped, and what came of it. */
final class Performance {
  private final Script script;
  private final HookLog log = new HookLog();
  private final Asking asking;
  private final Tracing tracing;
  private final Team team;
  private final Runner runner;

  /**
   * @param workers carries the context along
   */
  Performance(Scenario scenario, Shape shape, Executor workers, Tracing tracing) {
    this.script = new Script(scenario);
    this.asking = new Asking(shape);
    this.tracing = tracing;
    this.runner = runner(workers);
    this.team = TracedTeam.wrap(new TeamLoops(runner), tracing);
  }

  private Runner runner(Executor workers) {
    Scenario scenario = script.scenario;
    Journal journal = TracedJournal.wrap(what -> {}, tracing);
    Delivery delivery = new Delivery(workers);
    ChatModel model =
        new ScriptedModel(
            script,
            TracedTransport.wrap(new ScriptedTransport(script), tracing),
            TracedProgress.wrap((context, word) -> log.add(word, "word"), tracing),
            delivery);
    ScriptedTool tool = new ScriptedTool(script, new AgentTool(this::runner));
    List<RunHooks> hooks =
        IntStream.range(0, scenario.runHooks())
            .mapToObj(i -> new LoggedRunHooks("run-" + i, script, log, journal))
            .map(logged -> TracedRunHooks.wrap(logged, tracing))
            .toList();
    Map<String, Agent> agents = new LinkedHashMap<>();
    Stream.concat(scenario.agents().stream(), scenario.helpers().stream())
        .forEach(agent -> agents.put(agent.name(), agent(agent, journal)));
    return new Runner(
        asking,
        delivery,
        TracedAgents.wrap(new AgentLoops(this::runner), tracing),
        agents,
        TracedChatModel.wrap(model, new LoggedModelHooks(script, log, journal), tracing),
        TracedTool.wrap(tool, tracing),
        TracedGuardrail.wrap(new ScriptedGuardrail(script), tracing),
        scenario.guards().stream().map(Scenario.GuardScript::name).toList(),
        new HookCalls(hooks, scenario.hooksAtOnce(), workers),
        tool);
  }

  private Runner runner() {
    return runner;
  }

  private Agent agent(AgentScript agent, Journal journal) {
    List<AgentHooks> hooks =
        IntStream.range(0, agent.hooks())
            .mapToObj(i -> new LoggedAgentHooks("own-" + i, agent.name(), log, journal))
            .map(logged -> TracedAgentHooks.wrap(logged, tracing))
            .toList();
    return new Agent(agent.name(), agent.model(), hooks);
  }

  /** Runs to the end, and tells what an application would see of it. */
  Seen run() {
    return run(Integer.MAX_VALUE);
  }

  /** Runs, stops after {@code most} events, and tells what an application would see of it. */
  Seen run(int most) {
    List<String> events = new ArrayList<>();
    try {
      Pulled<? extends Event> told = asking.ask(team, "help");
      while (events.size() < most && told.hasNext()) {
        events.add(told.next().toString());
      }
      told.close();
    } catch (RuntimeException failure) {
      events.add(failure.toString());
    }
    return new Seen(events, log.calls(script.scenario.hooksAtOnce()));
  }

  /** The events or the failure, and the calls of hooks. */
  record Seen(List<String> events, Map<String, List<String>> hooks) {

    String end() {
      return events.get(events.size() - 1);
    }
  }
}
