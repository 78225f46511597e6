// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** A model that answers by a script, in every shape, and tries again when it is turned away. */
record ScriptedModel(Script script, Transport transport, Progress progress, Delivery delivery)
    implements ChatModel {

  /** Says that the model takes no requests for now. */
  static final class Overloaded extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Says that the model broke off. */
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private Pulled<Chunk> answer(Request request) {
    return new ScriptedAnswer(this, request);
  }

  @Override
  public Reply chat(Request request) {
    return (Reply) Delivery.last(answer(request));
  }

  @Override
  public CompletableFuture<Reply> later(Request request) {
    return delivery.<Chunk, Reply>later(answer(request), Reply.class);
  }

  @Override
  public Pulled<Chunk> pull(Request request) {
    return answer(request);
  }

  @Override
  public Flow.Publisher<Chunk> publish(Request request) {
    return delivery.publish(() -> answer(request));
  }

  @Override
  public void listen(Request request, Handler<Chunk> handler) {
    delivery.callBack(answer(request), handler);
  }
}
