// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import dev.spanwrap.conformance.runner.Scenario.ToolScript;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A tool that behaves as the script says, and the alarm that rings when it hangs. */
final class ScriptedTool implements Tool, Alarm {
  private final Script script;
  private final AgentTool agents;
  private final Map<ToolCall, Runnable> alarms = new ConcurrentHashMap<>();

  ScriptedTool(Script script, AgentTool agents) {
    this.script = script;
    this.agents = agents;
  }

  /** Says that the tool took too long. */
  static final class TookTooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public void set(ToolCall call, Runnable tooLong) {
    alarms.put(call, tooLong);
  }

  @Override
  public String call(ToolCall call) {
    ToolScript tool = script.tool(call.id());
    return switch (tool.manner()) {
      case ANSWERS -> call.tool() + " answers " + call.id();
      case FAILS -> throw new IllegalArgumentException(call.id());
      case HANGS -> hang(call);
      case ASKS_AN_AGENT -> agents.ask(call, tool.helper());
    };
  }

  private String hang(ToolCall call) {
    alarms.get(call).run();
    try {
      Script.awaitForever();
    } catch (Stopped tooLong) {
      throw new TookTooLong();
    }
    return "never";
  }
}
