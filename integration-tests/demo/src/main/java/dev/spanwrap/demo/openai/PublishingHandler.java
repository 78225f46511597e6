// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.openai;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.PartialToolCallContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import dev.spanwrap.demo.model.Delta;
import dev.spanwrap.demo.model.ModelException;
import java.util.concurrent.SubmissionPublisher;

/**
 * Publishes what LangChain4j calls back. LangChain4j goes on calling after an error; the publisher
 * is closed by the first end and ignores the rest.
 */
final class PublishingHandler implements StreamingChatResponseHandler {

  private final SubmissionPublisher<Delta> deltas;
  private final ModelFailures failures;

  PublishingHandler(SubmissionPublisher<Delta> deltas, ModelFailures failures) {
    this.deltas = deltas;
    this.failures = failures;
  }

  @Override
  public void onPartialResponse(PartialResponse part, PartialResponseContext context) {
    publish(new Delta.Text(part.text()), context.streamingHandle());
  }

  @Override
  public void onPartialToolCall(PartialToolCall part, PartialToolCallContext context) {
    publish(new Delta.Arguments(part.index(), part.partialArguments()), context.streamingHandle());
  }

  @Override
  public void onCompleteResponse(ChatResponse response) {
    if (deltas.isClosed()) {
      return;
    }
    try {
      deltas.submit(new Delta.Done(Replies.of(response)));
      deltas.close();
    } catch (ModelException incomplete) {
      deltas.closeExceptionally(incomplete);
    }
  }

  @Override
  public void onError(Throwable failure) {
    deltas.closeExceptionally(failures.explain(failure));
  }

  private void publish(Delta delta, StreamingHandle response) {
    if (deltas.isClosed() || !deltas.hasSubscribers()) {
      response.cancel();
    } else {
      deltas.submit(delta);
    }
  }
}
