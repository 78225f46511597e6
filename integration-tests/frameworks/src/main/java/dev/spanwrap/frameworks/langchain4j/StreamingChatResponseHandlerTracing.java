// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.frameworks.langchain4j;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.CompleteToolCall;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialThinkingContext;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.PartialToolCallContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.spanwrap.annotations.MixinFor;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;

/** Says what the methods of LangChain4j's {@link StreamingChatResponseHandler} mean. */
@Streamed
@MixinFor(StreamingChatResponseHandler.class)
public interface StreamingChatResponseHandlerTracing {

  @On(Signal.ELEMENT)
  void onPartialResponse(String text);

  @On(Signal.ELEMENT)
  void onPartialResponse(PartialResponse text, PartialResponseContext context);

  @On(Signal.ELEMENT)
  void onPartialThinking(PartialThinking thinking);

  @On(Signal.ELEMENT)
  void onPartialThinking(PartialThinking thinking, PartialThinkingContext context);

  @On(Signal.ELEMENT)
  void onPartialToolCall(PartialToolCall call);

  @On(Signal.ELEMENT)
  void onPartialToolCall(PartialToolCall call, PartialToolCallContext context);

  @On(Signal.ELEMENT)
  void onCompleteToolCall(CompleteToolCall call);

  @On(Signal.COMPLETE)
  void onCompleteResponse(ChatResponse response);

  @On(Signal.ERROR)
  void onError(Throwable error);
}
