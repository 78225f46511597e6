// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.frameworks.langchain4j;

import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.spanwrap.runtime.TracedCall;
import java.util.List;
import java.util.Set;

/**
 * A model that ends the current call when its handler cancels the stream. LangChain4j calls no
 * handler back after that, and hands its handles out inside classes, which nothing can wrap: this
 * goes between the wrapper and the model.
 *
 * <pre>{@code
 * StreamingChatModel model =
 *     TracedStreamingChatModel.wrap(new CancellationAwareChatModel(openAi), tracing);
 * }</pre>
 */
public final class CancellationAwareChatModel implements StreamingChatModel {
  private final StreamingChatModel model;

  public CancellationAwareChatModel(StreamingChatModel model) {
    this.model = model;
  }

  @Override
  public void chat(ChatRequest request, StreamingChatResponseHandler handler) {
    model.chat(request, new CancellableHandler(handler, TracedCall.current()));
  }

  @Override
  public void chat(
      ChatRequest request, ChatRequestOptions options, StreamingChatResponseHandler handler) {
    model.chat(request, options, new CancellableHandler(handler, TracedCall.current()));
  }

  @Override
  public ChatRequestParameters defaultRequestParameters() {
    return model.defaultRequestParameters();
  }

  @Override
  public List<ChatModelListener> listeners() {
    return model.listeners();
  }

  @Override
  public ModelProvider provider() {
    return model.provider();
  }

  @Override
  public Set<Capability> supportedCapabilities() {
    return model.supportedCapabilities();
  }
}
