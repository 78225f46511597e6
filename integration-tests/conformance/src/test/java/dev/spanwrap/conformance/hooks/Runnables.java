// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.hooks;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.SpanKey;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.conformance.hooks.RunnerHooks.Run;
import java.util.Iterator;

/** What a runner runs. */
@Traced
interface Runnables {

  @Traced(Role.MODEL)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  String chat(@SpanKey Run run, @Capture(GenAi.REQUEST_MODEL) String model);

  @Traced(Role.MODEL)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  @Streamed
  Iterator<String> stream(@SpanKey Run run, @Capture(GenAi.REQUEST_MODEL) String model);

  @Traced(Role.TOOL)
  String tool(@SpanKey String run, @Capture(GenAi.TOOL_NAME) String name);

  @Traced(Role.EMBEDDER)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  String embed(@Capture(GenAi.REQUEST_MODEL) String model);

  @Traced(Role.AGENT)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  void agent(@Capture(GenAi.AGENT_NAME) String name, Runnable turns);

  int step(@SpanKey int step);
}
