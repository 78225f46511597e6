// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import dev.spanwrap.conformance.runner.Scenario.AgentScript;
import dev.spanwrap.conformance.runner.Scenario.GuardScript;
import dev.spanwrap.conformance.runner.Scenario.Guarding;
import dev.spanwrap.conformance.runner.Scenario.HookFault;
import dev.spanwrap.conformance.runner.Scenario.Manner;
import dev.spanwrap.conformance.runner.Scenario.ToolScript;
import dev.spanwrap.conformance.runner.Scenario.TurnScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The names, parents and errors that a scenario must give, told from its script alone. */
final class ExpectedTree {
  private final Scenario scenario;

  private ExpectedTree(Scenario scenario) {
    this.scenario = scenario;
  }

  /** Returns a line for each span, indented below its parent. */
  static List<String> of(Scenario scenario) {
    ExpectedTree tree = new ExpectedTree(scenario);
    Node team = new Node("invoke_workflow team", "");
    for (AgentScript agent : scenario.agents()) {
      Node below = tree.agent(agent);
      team.add(below);
      if (below.failed) {
        team.failed = true;
        break;
      }
    }
    return team.lines("", scenario.hooksAtOnce());
  }

  private Node agent(AgentScript agent) {
    Node node = new Node("invoke_agent " + agent.name(), "");
    if (fault(HookFault.AGENT_STARTS, agent)) {
      return node.failing("note run-0 agent");
    }
    runHooks(node, "agent");
    boolean first = agent.equals(scenario.agents().get(0));
    if (first) {
      scenario.guards().stream().map(ExpectedTree::guard).forEach(node::add);
    }
    for (int turn = 0; turn < agent.turns().size(); turn++) {
      if (!turn(node, agent, turn, first && turn == 0)) {
        node.failed = true;
        return node;
      }
    }
    if (fault(HookFault.AGENT_ENDS, agent)) {
      node.failed = true;
      return node;
    }
    ownHooks(node, agent, "answer");
    return node;
  }

  private static Node guard(GuardScript guard) {
    Node node = new Node("guardrail " + guard.name(), "");
    node.failed =
        guard.guarding() == Guarding.TRIPS_AFTER_THE_MODEL
            || guard.guarding() == Guarding.TRIPS_WHILE_THE_MODEL_WORKS;
    return node;
  }

  /** Adds a turn; says whether the agent goes on after it. */
  private boolean turn(Node node, AgentScript agent, int number, boolean guarded) {
    TurnScript turn = agent.turns().get(number);
    Node chat = chat(agent, turn, number == 0);
    node.add(chat);
    boolean trips =
        guarded && scenario.guards().stream().map(ExpectedTree::guard).anyMatch(n -> n.failed);
    if (chat.failed || trips) {
      return false;
    }
    turn.tools().forEach(tool -> node.add(tool(agent, tool)));
    int place = scenario.agents().indexOf(agent);
    boolean handsOff = place >= 0 && place < scenario.agents().size() - 1;
    if (number < agent.turns().size() - 1 || !handsOff) {
      return true;
    }
    if (fault(HookFault.HANDOFF, scenario.agents().get(place + 1))) {
      for (int i = 0; i < (scenario.hooksAtOnce() ? scenario.runHooks() : 1); i++) {
        node.add(new Node("note run-" + i + " handoff", ""));
      }
      return false;
    }
    runHooks(node, "handoff");
    return true;
  }

  private Node chat(AgentScript agent, TurnScript turn, boolean first) {
    Node chat = new Node("chat " + agent.model(), "");
    if (first && fault(HookFault.MODEL_STARTS, agent)) {
      return chat.failing("note run-0 request");
    }
    runHooks(chat, "request");
    ownHooks(chat, agent, "request");
    chat.add(new Node("note driven request", ""));
    if (first && isFault(HookFault.REQUEST, agent)) {
      chat.failed = true;
      return chat;
    }
    for (int attempt = 0; attempt < turn.failedAttempts(); attempt++) {
      chat.add(new Node("Transport.send", "").failing());
    }
    chat.add(new Node("Transport.send", ""));
    if (turn.hangs() || turn.fails()) {
      chat.failed = turn.fails();
      return chat;
    }
    chat.add(new Node("note driven reply", ""));
    if (first && isFault(HookFault.REPLY, agent)) {
      chat.failed = true;
      return chat;
    }
    if (fault(HookFault.MODEL_ENDS, agent)) {
      return chat.failing("note run-0 reply");
    }
    runHooks(chat, "reply");
    return chat;
  }

  private Node tool(AgentScript agent, ToolScript tool) {
    Node node = new Node("execute_tool " + tool.tool(), tool.id());
    if (fault(HookFault.TOOL_STARTS, agent)) {
      return node.failing();
    }
    ownHooks(node, agent, "call");
    if (tool.manner() == Manner.ASKS_AN_AGENT) {
      AgentScript helper =
          scenario.helpers().stream()
              .filter(one -> one.name().equals(tool.helper()))
              .findFirst()
              .orElseThrow();
      Node below = agent(helper);
      node.add(below);
      node.failed = below.failed;
    } else {
      node.failed = tool.manner() != Manner.ANSWERS;
    }
    if (node.failed) {
      return node;
    }
    if (fault(HookFault.TOOL_ENDS, agent)) {
      return node.failing("note run-0 result");
    }
    runHooks(node, "result");
    return node;
  }

  /** Whether a hook of the run throws; without one, there is nobody to. */
  private boolean fault(HookFault fault, AgentScript agent) {
    return scenario.runHooks() > 0 && isFault(fault, agent);
  }

  private boolean isFault(HookFault fault, AgentScript agent) {
    return scenario.hookFault() == fault && agent.equals(scenario.last());
  }

  private void runHooks(Node node, String what) {
    for (int i = 0; i < scenario.runHooks(); i++) {
      node.add(new Node("note run-" + i + " " + what, ""));
    }
  }

  private static void ownHooks(Node node, AgentScript agent, String what) {
    for (int i = 0; i < agent.hooks(); i++) {
      node.add(new Node("note own-" + i + " " + what, ""));
    }
  }

  /** A span to be. */
  private static final class Node {
    private final String name;
    private final String callId;
    private final List<Node> below = new ArrayList<>();
    private boolean failed;

    Node(String name, String callId) {
      this.name = name;
      this.callId = callId;
    }

    void add(Node node) {
      below.add(node);
    }

    Node failing(String... below) {
      List.of(below).forEach(name -> add(new Node(name, "")));
      failed = true;
      return this;
    }

    List<String> lines(String indent, boolean hooksAtOnce) {
      List<String> lines = new ArrayList<>();
      lines.add(indent + name + (failed ? " ERROR" : ""));
      List<Node> ordered = new ArrayList<>();
      below.stream().filter(node -> node.isA("guardrail ")).forEach(ordered::add);
      List<Node> others = below.stream().filter(node -> !node.isA("guardrail ")).toList();
      for (int from = 0; from < others.size(); ) {
        int to = from + 1;
        while (to < others.size() && others.get(from).goesWith(others.get(to), hooksAtOnce)) {
          to++;
        }
        Comparator<Node> byCall = Comparator.comparing(node -> node.callId);
        others.subList(from, to).stream()
            .sorted(hooksAtOnce ? byCall.thenComparing(node -> node.name) : byCall)
            .forEach(ordered::add);
        from = to;
      }
      ordered.forEach(node -> lines.addAll(node.lines(indent + "  ", hooksAtOnce)));
      return lines;
    }

    private boolean isA(String kind) {
      return name.startsWith(kind);
    }

    private boolean goesWith(Node other, boolean hooksAtOnce) {
      return (isA("execute_tool ") && other.isA("execute_tool "))
          || (hooksAtOnce && isA("note ") && other.isA("note "));
    }
  }
}
