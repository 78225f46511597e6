// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** Runs of a team, in every shape. */
record TeamLoops(Runner runner) implements Team {

  @Override
  public Answer run(String input) {
    return (Answer) Delivery.last(new TeamLoop(runner, input));
  }

  @Override
  public CompletableFuture<Answer> later(String input) {
    return runner.delivery().<Event, Answer>later(new TeamLoop(runner, input), Answer.class);
  }

  @Override
  public Pulled<Event> pull(String input) {
    return new TeamLoop(runner, input);
  }

  @Override
  public Flow.Publisher<Event> publish(String input) {
    return runner.delivery().publish(() -> new TeamLoop(runner, input));
  }

  @Override
  public void listen(String input, Handler<Event> handler) {
    runner.delivery().callBack(new TeamLoop(runner, input), handler);
  }
}
