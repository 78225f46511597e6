// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.ClosesSpan;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.OpensSpan;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.SwitchesSpan;
import dev.spanwrap.annotations.Traced;
import java.util.concurrent.Flow;

/** A realtime session: a line that is open, and one agent at a time on it. */
@Traced(Role.AGENT)
interface LiveSession extends AutoCloseable {

  @OpensSpan
  @Capture(value = GenAi.PROVIDER_NAME, constant = "acme")
  void connect(@Capture(GenAi.AGENT_NAME) String agent);

  @SwitchesSpan
  @Capture(value = GenAi.PROVIDER_NAME, constant = "acme")
  void updateAgent(@Capture(GenAi.AGENT_NAME) String agent);

  void send(String message);

  @Traced(Role.TOOL)
  String use(@Capture(GenAi.TOOL_NAME) String tool);

  @Streamed
  @ClosesSpan
  Pulled<LiveEvent> pull();

  @Streamed
  @ClosesSpan
  Flow.Publisher<LiveEvent> publish();

  @Override
  @ClosesSpan
  void close();
}
