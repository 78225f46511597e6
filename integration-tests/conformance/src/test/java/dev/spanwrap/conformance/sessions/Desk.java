// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.sessions;

import dev.spanwrap.annotations.Aggregate;
import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.ClosesSpan;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.OpensSpan;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.SwitchesSpan;
import dev.spanwrap.annotations.Traced;
import java.util.concurrent.Flow;

/** A session that takes turns: each has a span of its own, below that of the agent in force. */
@Traced(Role.AGENT)
interface Desk extends AutoCloseable {

  @OpensSpan
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  void connect(@Capture(GenAi.AGENT_NAME) String agent);

  @SwitchesSpan
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  void handOver(@Capture(GenAi.AGENT_NAME) String agent);

  void send(@Capture("desk.sent") String message);

  @Traced(Role.TOOL)
  String tool(@Capture(GenAi.TOOL_NAME) String tool);

  @Traced(Role.MODEL)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  @Capture(value = GenAi.USAGE_INPUT_TOKENS, from = "result.input")
  @Capture(value = GenAi.USAGE_OUTPUT_TOKENS, from = "result.output")
  Answer ask(@Capture(GenAi.REQUEST_MODEL) String model, @Capture("desk.asked") String question);

  /** A turn whose transcript comes after the reply is done. */
  @Traced(Role.MODEL)
  @Streamed(endsWith = Transcript.class, failsWith = Refused.class)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  @Capture(value = "desk.transcript", from = "element.text", when = Transcript.class)
  @Capture(
      value = "desk.words",
      from = "element.text",
      when = Word.class,
      aggregate = Aggregate.COUNT)
  Flow.Publisher<Event> turn(@Capture(GenAi.REQUEST_MODEL) String model);

  /** A turn that waits for nothing after the reply. */
  @Traced(Role.MODEL)
  @Streamed(endsWith = Done.class)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  Flow.Publisher<Event> shortTurn(@Capture(GenAi.REQUEST_MODEL) String model);

  @Override
  @ClosesSpan
  void close();

  record Answer(long input, long output) {}

  interface Event {}

  record Word(String text) implements Event {}

  record Done() implements Event {}

  record Transcript(String text) implements Event {}

  record Refused() implements Event {}
}
