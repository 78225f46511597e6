// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.example;

import java.util.Iterator;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * A session, in every shape:
 *
 * <pre>{@code
 * @Traced(AGENT)
 * interface Session extends AutoCloseable {
 *   @OpensSpan
 *   void connect(@Capture(value = GenAi.AGENT_NAME, from = "name") Agent agent);
 *
 *   @OpensSpan
 *   CompletionStage<Void> connectAsync(@Capture(value = GenAi.AGENT_NAME, from = "name") Agent agent);
 *
 *   @SwitchesSpan
 *   void updateAgent(@Capture(value = GenAi.AGENT_NAME, from = "name") Agent agent);
 *
 *   void send(String message);
 *
 *   int size(@Capture("session.probe") String probe);
 *
 *   @Traced(MODEL)
 *   String ask(String prompt);
 *
 *   @Traced(MODEL)
 *   @Streamed
 *   Flow.Publisher<String> respond(String prompt);
 *
 *   @Streamed(endsWith = Reply.class)
 *   @ClosesSpan
 *   @Capture(value = "session.last", from = "element")
 *   Iterator<Object> receive();
 *
 *   @Streamed
 *   @ClosesSpan
 *   Flow.Publisher<String> events();
 *
 *   @Override
 *   @ClosesSpan
 *   void close();
 *
 *   @ClosesSpan
 *   CompletionStage<Void> closeAsync();
 *
 *   @ClosesSpan(name = "session {result.text}")
 *   Reply finish();
 * }
 * }</pre>
 */
public interface Session extends AutoCloseable {
  default void connect(Agent agent) {}

  default CompletionStage<Void> connectAsync(Agent agent) {
    throw new UnsupportedOperationException();
  }

  default void updateAgent(Agent agent) {}

  default void send(String message) {}

  default int size(String probe) {
    return 0;
  }

  default String ask(String prompt) {
    return prompt;
  }

  default Flow.Publisher<String> respond(String prompt) {
    throw new UnsupportedOperationException();
  }

  default Iterator<Object> receive() {
    throw new UnsupportedOperationException();
  }

  default Flow.Publisher<String> events() {
    throw new UnsupportedOperationException();
  }

  @Override
  default void close() {}

  default CompletionStage<Void> closeAsync() {
    throw new UnsupportedOperationException();
  }

  default Reply finish() {
    throw new UnsupportedOperationException();
  }
}
