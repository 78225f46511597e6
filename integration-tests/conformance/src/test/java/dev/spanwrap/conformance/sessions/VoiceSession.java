// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.sessions;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.ClosesSpan;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.OpensSpan;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.SwitchesSpan;
import dev.spanwrap.annotations.Traced;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** A realtime session as frameworks have them. */
@Traced(Role.AGENT)
@Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
interface VoiceSession extends AutoCloseable {

  @OpensSpan
  @Capture(value = "session.tools", from = "delegate.tools")
  void connect(@Capture(value = GenAi.AGENT_NAME, from = "name") Persona persona)
      throws IOException;

  @OpensSpan
  CompletionStage<Void> connectLater(
      @Capture(value = GenAi.AGENT_NAME, from = "name") Persona persona);

  @SwitchesSpan
  void updateAgent(@Capture(value = GenAi.AGENT_NAME, from = "name") Persona persona);

  void send(@Capture("session.message") String message);

  List<String> tools();

  @Traced(Role.MODEL)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  String ask(@Capture(GenAi.REQUEST_MODEL) String model);

  @Traced(Role.MODEL)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  @Streamed
  Flow.Publisher<String> respond(@Capture(GenAi.REQUEST_MODEL) String model);

  @Streamed(endsWith = HangUp.class)
  @ClosesSpan
  @Capture(value = "session.last", from = "element.text")
  Iterator<Event> receive();

  @Override
  @ClosesSpan
  void close();

  @ClosesSpan
  CompletionStage<Void> closeLater();

  @ClosesSpan(name = "talk of {result} turns")
  int hangUp();

  record Persona(String name) {}

  interface Event {
    String text();
  }

  record Said(String text) implements Event {}

  record HangUp(String text) implements Event {}
}
