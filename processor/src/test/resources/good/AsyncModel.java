// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package good;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Traced;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Futures are awaited; a future of one's own stays the object that it is. */
@Traced(Role.MODEL)
@Capture(value = GenAi.PROVIDER_NAME, constant = "anthropic")
public interface AsyncModel {

  @Capture(value = GenAi.USAGE_OUTPUT_TOKENS, from = "result.outputTokens")
  CompletableFuture<Answer> ask(
      @Capture(GenAi.REQUEST_MODEL) String model, @Capture("app.question.length") int length);

  CompletionStage<? extends Answer> askAgain(String question);

  Pending submit(String question);

  record Answer(String text, int outputTokens) {}

  final class Pending extends CompletableFuture<Answer> {}
}
