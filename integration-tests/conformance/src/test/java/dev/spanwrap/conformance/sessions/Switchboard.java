// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.sessions;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** What hands out sessions. */
@Traced(Role.AGENT)
@Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
interface Switchboard {

  @Streamed
  VoiceSession open(@Capture(GenAi.AGENT_NAME) String agent) throws IOException;

  @Streamed
  CompletableFuture<VoiceSession> openLater(@Capture(GenAi.AGENT_NAME) String agent);
}
