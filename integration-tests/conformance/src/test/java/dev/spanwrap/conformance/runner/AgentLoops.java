// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Supplier;

/** Agents at work, in every shape. */
record AgentLoops(Supplier<Runner> runner) implements Agents {

  private Pulled<Event> loop(AgentContext context) {
    return new AgentLoop(runner.get(), context);
  }

  private Delivery delivery() {
    return runner.get().delivery();
  }

  @Override
  public Answer run(AgentContext context) {
    return (Answer) Delivery.last(loop(context));
  }

  @Override
  public CompletableFuture<Answer> later(AgentContext context) {
    return delivery().<Event, Answer>later(loop(context), Answer.class);
  }

  @Override
  public Pulled<Event> pull(AgentContext context) {
    return loop(context);
  }

  @Override
  public Flow.Publisher<Event> publish(AgentContext context) {
    return delivery().publish(() -> loop(context));
  }

  @Override
  public void listen(AgentContext context, Handler<Event> handler) {
    delivery().callBack(loop(context), handler);
  }
}
