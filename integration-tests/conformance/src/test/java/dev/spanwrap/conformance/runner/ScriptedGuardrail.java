// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

/** A guardrail that behaves as the script says. */
record ScriptedGuardrail(Script script) implements Guardrail {

  @Override
  public void check(String name, String input) {
    switch (script.guard(name)) {
      case PASSES -> script.guardIsInPlace();
      case WORKS_UNTIL_STOPPED -> {
        script.guardIsInPlace();
        Script.awaitForever();
      }
      case TRIPS_WHILE_THE_MODEL_WORKS -> {
        Script.await(script.modelHangs);
        script.awaitTheOtherGuards();
        throw new Tripwire(name);
      }
      case TRIPS_AFTER_THE_MODEL -> {
        Script.await(script.modelAnswered);
        script.awaitTheOtherGuards();
        throw new Tripwire(name);
      }
    }
  }
}
