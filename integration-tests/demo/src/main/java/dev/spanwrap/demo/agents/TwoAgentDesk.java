// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.agents;

import java.util.Iterator;
import java.util.function.Consumer;

/** A desk where a planner plans and then hands over to a writer. */
public final class TwoAgentDesk implements TravelDesk {

  private final Planner planner;
  private final Writer writer;

  public TwoAgentDesk(Planner planner, Writer writer) {
    this.planner = planner;
    this.writer = writer;
  }

  @Override
  public String arrange(Trip trip, Consumer<PlanStep> watcher) {
    String plan = "";
    for (Iterator<PlanStep> steps = planner.plan(trip); steps.hasNext(); ) {
      PlanStep step = steps.next();
      watcher.accept(step);
      if (step instanceof PlanStep.HandsOver handsOver) {
        plan = handsOver.plan();
      }
    }
    return writer.write(trip, plan);
  }
}
