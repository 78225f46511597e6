// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import dev.spanwrap.annotations.Aggregate;
import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Hooks;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.SpanKey;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** A chat model that answers in every shape, with hooks that are driven by its wrapper. */
@Traced(Role.MODEL)
@Hooks(ModelHooks.class)
@Capture(value = GenAi.PROVIDER_NAME, constant = "acme")
@Capture(value = GenAi.REQUEST_MODEL, from = "request.model")
interface ChatModel {

  @Capture(value = GenAi.RESPONSE_FINISH_REASONS, from = "result.finishReason")
  @Capture(value = GenAi.USAGE_INPUT_TOKENS, from = "result.usage.inputTokens")
  @Capture(value = GenAi.USAGE_OUTPUT_TOKENS, from = "result.usage.outputTokens")
  @Capture(value = "reply.tools", from = "result.tools.id")
  Reply chat(@SpanKey(from = "context") Request request);

  @Capture(value = GenAi.RESPONSE_FINISH_REASONS, from = "result.finishReason")
  @Capture(value = GenAi.USAGE_INPUT_TOKENS, from = "result.usage.inputTokens")
  @Capture(value = GenAi.USAGE_OUTPUT_TOKENS, from = "result.usage.outputTokens")
  @Capture(value = "reply.tools", from = "result.tools.id")
  CompletableFuture<Reply> later(@SpanKey(from = "context") Request request);

  @Streamed(endsWith = Reply.class)
  @Capture(value = GenAi.RESPONSE_FINISH_REASONS, when = Reply.class, from = "element.finishReason")
  @Capture(value = GenAi.USAGE_INPUT_TOKENS, when = Reply.class, from = "element.usage.inputTokens")
  @Capture(
      value = GenAi.USAGE_OUTPUT_TOKENS,
      when = Reply.class,
      from = "element.usage.outputTokens",
      aggregate = Aggregate.MAX)
  @Capture(value = "reply.tools", when = Reply.class, from = "element.tools.id")
  Pulled<Chunk> pull(@SpanKey(from = "context") Request request);

  @Streamed(endsWith = Reply.class)
  @Capture(value = GenAi.RESPONSE_FINISH_REASONS, when = Reply.class, from = "element.finishReason")
  @Capture(value = GenAi.USAGE_INPUT_TOKENS, when = Reply.class, from = "element.usage.inputTokens")
  @Capture(
      value = GenAi.USAGE_OUTPUT_TOKENS,
      when = Reply.class,
      from = "element.usage.outputTokens",
      aggregate = Aggregate.SUM)
  @Capture(value = "reply.tools", when = Reply.class, from = "element.tools.id")
  Flow.Publisher<Chunk> publish(@SpanKey(from = "context") Request request);

  @Capture(value = GenAi.RESPONSE_FINISH_REASONS, when = Reply.class, from = "element.finishReason")
  @Capture(value = GenAi.USAGE_INPUT_TOKENS, when = Reply.class, from = "element.usage.inputTokens")
  @Capture(
      value = GenAi.USAGE_OUTPUT_TOKENS,
      when = Reply.class,
      from = "element.usage.outputTokens")
  @Capture(value = "reply.tools", when = Reply.class, from = "element.tools.id")
  void listen(
      @SpanKey(from = "context") Request request,
      @Streamed(endsWith = Reply.class) Handler<Chunk> handler);
}
