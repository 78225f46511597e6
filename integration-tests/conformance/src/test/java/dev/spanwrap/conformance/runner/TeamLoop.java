// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run of a team: an agent after the other, until one answers and hands over to nobody. */
final class TeamLoop extends Steps<Event> {
  private final Runner runner;
  private AgentContext context;
  private @Nullable Pulled<? extends Event> working;

  TeamLoop(Runner runner, String input) {
    this.runner = runner;
    this.context = new AgentContext(runner.first(), input, true);
  }

  @Override
  void step() {
    Pulled<? extends Event> events = working;
    if (events == null) {
      runner.hooks().agentStarts(context);
      events = runner.asking().ask(runner.agents(), context);
      working = events;
    }
    Event event = events.next();
    if (!event.last()) {
      tell(event);
      return;
    }
    if (events.hasNext()) {
      throw new IllegalStateException("An answer that is not the end: " + event);
    }
    working = null;
    answered((Answer) event);
  }

  private void answered(Answer answer) {
    runner.hooks().agentEnds(context, answer);
    Optional<String> next = answer.handoff();
    if (next.isPresent()) {
      tell(new Event.HandedOver(context.agent().name(), next.get()));
      context = new AgentContext(runner.agent(next.get()), answer.text(), false);
    } else {
      tell(answer);
      finish();
    }
  }

  @Override
  void release() {
    if (working != null) {
      working.close();
      working = null;
    }
  }
}
