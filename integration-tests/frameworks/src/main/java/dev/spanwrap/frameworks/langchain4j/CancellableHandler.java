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
import dev.langchain4j.model.chat.response.StreamingHandle;
import dev.spanwrap.runtime.TracedCall;

/** Hands a handler streaming handles that end a call when they are cancelled. */
record CancellableHandler(StreamingChatResponseHandler handler, TracedCall call)
    implements StreamingChatResponseHandler {

  @Override
  public void onPartialResponse(String text) {
    handler.onPartialResponse(text);
  }

  @Override
  public void onPartialResponse(PartialResponse text, PartialResponseContext context) {
    handler.onPartialResponse(text, new PartialResponseContext(ending(context.streamingHandle())));
  }

  @Override
  public void onPartialThinking(PartialThinking thinking) {
    handler.onPartialThinking(thinking);
  }

  @Override
  public void onPartialThinking(PartialThinking thinking, PartialThinkingContext context) {
    handler.onPartialThinking(
        thinking, new PartialThinkingContext(ending(context.streamingHandle())));
  }

  @Override
  public void onPartialToolCall(PartialToolCall toolCall) {
    handler.onPartialToolCall(toolCall);
  }

  @Override
  public void onPartialToolCall(PartialToolCall toolCall, PartialToolCallContext context) {
    handler.onPartialToolCall(
        toolCall, new PartialToolCallContext(ending(context.streamingHandle())));
  }

  @Override
  public void onCompleteToolCall(CompleteToolCall toolCall) {
    handler.onCompleteToolCall(toolCall);
  }

  @Override
  public void onUnmappedRawEvent(Object event) {
    handler.onUnmappedRawEvent(event);
  }

  @Override
  public void onCompleteResponse(ChatResponse response) {
    handler.onCompleteResponse(response);
  }

  @Override
  public void onError(Throwable error) {
    handler.onError(error);
  }

  private StreamingHandle ending(StreamingHandle handle) {
    return new StreamingHandle() {
      @Override
      public void cancel() {
        handle.cancel();
        call.cancel();
      }

      @Override
      public boolean isCancelled() {
        return handle.isCancelled();
      }
    };
  }
}
