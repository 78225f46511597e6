// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo;

import dev.spanwrap.demo.agents.PlanStep;
import dev.spanwrap.demo.agents.Trip;
import dev.spanwrap.demo.openai.Access;
import java.io.PrintStream;

/** Writes down what the agents say and do, as they do it. */
final class Transcript {

  private static final int WIDTH = 100;
  private static final String INDENT = "  ";

  private final PrintStream out;
  private int column;
  private boolean spoken;

  Transcript(PrintStream out) {
    this.out = out;
  }

  void opening(Trip trip, Access access) {
    out.printf(
        "From %s to %s, %s to %s. The models are at %s.%n%n",
        trip.from(), trip.to(), trip.departure(), trip.homecoming(), access.baseUrl());
  }

  void step(PlanStep step) {
    spoken = true;
    if (step instanceof PlanStep.Says says) {
      say("planner: ", says.words());
    } else if (step instanceof PlanStep.Used used) {
      out.println("planner: " + used.call().name() + " " + used.call().arguments());
    } else {
      end();
    }
  }

  void letter(String text) {
    out.println("writer:");
    text.lines().forEach(this::paragraph);
    out.println();
  }

  private void paragraph(String text) {
    if (text.isEmpty()) {
      out.println();
      return;
    }
    for (String word : text.split("(?= )", -1)) {
      say(INDENT, word);
    }
    end();
  }

  /** Ends a transcript that has no letter. */
  void breakOff() {
    end();
    if (spoken) {
      out.println();
    }
  }

  private void end() {
    if (column > 0) {
      out.println();
      column = 0;
    }
  }

  private void say(String opening, String words) {
    if (column == 0) {
      put(opening + words);
    } else if (column + words.length() > WIDTH) {
      end();
      put(INDENT + words.stripLeading());
    } else {
      put(words);
    }
  }

  private void put(String words) {
    out.print(words);
    out.flush();
    column += words.length();
  }
}
