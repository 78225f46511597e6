// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.openai;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.spanwrap.demo.model.ChatModel;
import dev.spanwrap.demo.model.Delta;
import dev.spanwrap.demo.model.Endpoint;
import dev.spanwrap.demo.model.Prompt;
import dev.spanwrap.demo.model.Reply;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;

/**
 * A chat model behind OpenAI's chat-completions protocol. One attempt for each request: who calls
 * decides on retries.
 */
public final class LangChainChatModel implements ChatModel {

  private static final int BUFFERED_DELTAS = 256;

  private final Endpoint endpoint;
  private final ModelFailures failures;
  private final OpenAiChatModel whole;
  private final OpenAiStreamingChatModel streaming;

  public LangChainChatModel(Access access) {
    this.endpoint = Endpoint.of(access.baseUrl());
    this.failures = new ModelFailures(access.baseUrl());
    this.whole =
        OpenAiChatModel.builder()
            .baseUrl(access.baseUrl().toString())
            .apiKey(access.apiKey())
            .timeout(access.timeout())
            .maxRetries(0)
            .build();
    this.streaming =
        OpenAiStreamingChatModel.builder()
            .baseUrl(access.baseUrl().toString())
            .apiKey(access.apiKey())
            .timeout(access.timeout())
            .build();
  }

  @Override
  public Endpoint endpoint() {
    return endpoint;
  }

  @Override
  public Reply chat(Prompt prompt) {
    ChatRequest request = ChatRequests.of(prompt);
    try {
      return Replies.of(whole.chat(request));
    } catch (RuntimeException failure) {
      throw failures.explain(failure);
    }
  }

  @Override
  public Flow.Publisher<Delta> streamChat(Prompt prompt) {
    ChatRequest request = ChatRequests.of(prompt);
    return subscriber -> {
      // Delivers on the thread that reads the response: a slow subscriber slows down the reading.
      SubmissionPublisher<Delta> deltas = new SubmissionPublisher<>(Runnable::run, BUFFERED_DELTAS);
      deltas.subscribe(subscriber);
      try {
        streaming.chat(request, new PublishingHandler(deltas, failures));
      } catch (RuntimeException failure) {
        deltas.closeExceptionally(failures.explain(failure));
      }
    };
  }
}
