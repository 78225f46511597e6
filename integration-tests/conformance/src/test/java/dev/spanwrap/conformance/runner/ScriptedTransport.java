// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

/** Turns requests away as often as the script says. */
record ScriptedTransport(Script script) implements Transport {

  @Override
  public void send(Request request, int attempt) {
    String agent = request.context().agent().name();
    if (attempt <= script.agent(agent).turns().get(request.turn()).failedAttempts()) {
      throw new ScriptedModel.Overloaded();
    }
  }
}
