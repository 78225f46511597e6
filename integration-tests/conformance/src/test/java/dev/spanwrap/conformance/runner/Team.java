// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** Agents that hand over to each other until one of them answers. */
@Traced(Role.WORKFLOW)
@Capture(value = GenAi.WORKFLOW_NAME, constant = "team")
interface Team {

  Answer run(String input);

  CompletableFuture<Answer> later(String input);

  @Streamed(endsWhen = "element.last")
  Pulled<Event> pull(String input);

  @Streamed(endsWhen = "element.last")
  Flow.Publisher<Event> publish(String input);

  void listen(String input, @Streamed(endsWhen = "element.last") Handler<Event> handler);
}
