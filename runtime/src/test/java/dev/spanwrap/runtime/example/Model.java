// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.example;

import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/**
 * A model, in every shape:
 *
 * <pre>{@code
 * @Traced(MODEL)
 * interface Model {
 *   String chat(@Capture("prompt") String prompt);
 *
 *   @Traced(name = "keyed {run.model}")
 *   String chatFor(@SpanKey Run run, String prompt);
 *
 *   CompletableFuture<Reply> ask(String prompt);  // @Capture(USAGE_INPUT_TOKENS, from "result.tokens")
 *
 *   @Streamed(endRequired = true, endsWith = Reply.class)
 *   Iterator<Object> stream(String prompt);
 *
 *   @Streamed
 *   Flow.Publisher<String> publish(@Capture(GenAi.REQUEST_MODEL) String model);
 * }
 * }</pre>
 */
public interface Model {
  default String chat(String prompt) {
    throw new UnsupportedOperationException();
  }

  default String chatFor(Run run, String prompt) {
    throw new UnsupportedOperationException();
  }

  default CompletableFuture<Reply> ask(String prompt) {
    throw new UnsupportedOperationException();
  }

  default Iterator<Object> stream(String prompt) {
    throw new UnsupportedOperationException();
  }

  default Flow.Publisher<String> publish(String model) {
    throw new UnsupportedOperationException();
  }
}
