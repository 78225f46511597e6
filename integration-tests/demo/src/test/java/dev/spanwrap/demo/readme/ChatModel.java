// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.readme;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Hooks;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.demo.model.ChatHooks;
import dev.spanwrap.demo.model.Delta;
import dev.spanwrap.demo.model.Delta.Done;
import dev.spanwrap.demo.model.Prompt;
import dev.spanwrap.demo.model.Reply;
import java.util.concurrent.Flow;

/** What a reader of the README sees first. */
@Traced(Role.MODEL)
@Hooks(ChatHooks.class)
@Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
@Capture(value = GenAi.REQUEST_MODEL, from = "prompt.model")
public interface ChatModel {

  @Capture(value = GenAi.USAGE_OUTPUT_TOKENS, from = "result.usage.outputTokens")
  Reply chat(Prompt prompt);

  @Streamed(endsWith = Done.class)
  @Capture(
      value = GenAi.USAGE_OUTPUT_TOKENS,
      from = "element.reply.usage.outputTokens",
      when = Done.class)
  Flow.Publisher<Delta> streamChat(Prompt prompt);
}
