// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.frameworks.grpc;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import io.grpc.stub.StreamObserver;

/** A model behind gRPC, called as an asynchronous stub is: what comes back goes to an observer. */
@Traced(Role.MODEL)
@Capture(value = GenAi.PROVIDER_NAME, constant = "example")
public interface Completions {

  /** One prompt, one reply. */
  void complete(
      @Capture(value = GenAi.REQUEST_MODEL, from = "model") Prompt prompt,
      @Streamed StreamObserver<String> reply);

  /** One prompt, many pieces of a reply. */
  void stream(
      @Capture(value = GenAi.REQUEST_MODEL, from = "model") Prompt prompt,
      @Streamed StreamObserver<String> pieces);

  /** Many prompts, many replies: what is sent goes to the observer that comes back. */
  StreamObserver<String> converse(@Streamed StreamObserver<String> replies);

  /**
   * A prompt.
   *
   * @param model who is asked
   * @param text what is asked
   */
  record Prompt(String model, String text) {}
}
