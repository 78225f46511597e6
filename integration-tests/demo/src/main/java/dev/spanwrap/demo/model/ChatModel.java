// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.model;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Hooks;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.concurrent.Flow;

/** A chat model that answers a prompt, whole or as it writes. */
@Traced(Role.MODEL)
@Hooks(ChatHooks.class)
@Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
@Capture(value = GenAi.REQUEST_MODEL, from = "prompt.model")
@Capture(value = GenAi.REQUEST_TEMPERATURE, from = "prompt.temperature")
@Capture(value = GenAi.REQUEST_MAX_TOKENS, from = "prompt.maxTokens")
@Capture(value = GenAi.SERVER_ADDRESS, from = "delegate.endpoint.host")
@Capture(value = GenAi.SERVER_PORT, from = "delegate.endpoint.port")
public interface ChatModel {

  /** Where the model answers. */
  Endpoint endpoint();

  /**
   * Answers when the reply is complete.
   *
   * @throws ModelException if there is no usable reply
   */
  @Capture(value = GenAi.RESPONSE_ID, from = "result.id")
  @Capture(value = GenAi.RESPONSE_MODEL, from = "result.model")
  @Capture(value = GenAi.RESPONSE_FINISH_REASONS, from = "result.finishReason")
  @Capture(value = GenAi.USAGE_INPUT_TOKENS, from = "result.usage.inputTokens")
  @Capture(value = GenAi.USAGE_OUTPUT_TOKENS, from = "result.usage.outputTokens")
  Reply chat(Prompt prompt);

  /**
   * Answers piece by piece. Each subscription is a request of its own; its last element is a {@link
   * Delta.Done}, its error a {@link ModelException}.
   */
  @Streamed
  @Capture(value = GenAi.RESPONSE_ID, when = Delta.Done.class, from = "element.reply.id")
  @Capture(value = GenAi.RESPONSE_MODEL, when = Delta.Done.class, from = "element.reply.model")
  @Capture(
      value = GenAi.RESPONSE_FINISH_REASONS,
      when = Delta.Done.class,
      from = "element.reply.finishReason")
  @Capture(
      value = GenAi.USAGE_INPUT_TOKENS,
      when = Delta.Done.class,
      from = "element.reply.usage.inputTokens")
  @Capture(
      value = GenAi.USAGE_OUTPUT_TOKENS,
      when = Delta.Done.class,
      from = "element.reply.usage.outputTokens")
  Flow.Publisher<Delta> streamChat(Prompt prompt);
}
