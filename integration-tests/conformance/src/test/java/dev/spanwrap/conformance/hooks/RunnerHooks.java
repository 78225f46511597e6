// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.hooks;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.ClosesSpan;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.OpensSpan;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.SpanKey;
import dev.spanwrap.annotations.Traced;
import java.util.concurrent.CompletionStage;

/** Hooks that a runner calls around what it runs, as agent frameworks have them. */
@Traced(Role.HOOK)
interface RunnerHooks {

  @OpensSpan(Role.MODEL)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  default void onModelStart(@SpanKey Run run, @Capture("hook.prompt") String prompt) {}

  @ClosesSpan(Role.MODEL)
  default void onModelEnd(@SpanKey Run run, @Capture(GenAi.USAGE_OUTPUT_TOKENS) long tokens) {}

  default void onToken(@SpanKey Run run, @Capture("hook.token") String token) {}

  @OpensSpan(value = Role.TOOL, name = "run {tool}")
  default void onToolStart(@SpanKey(from = "id") Run run, String tool) {}

  @ClosesSpan(Role.TOOL)
  default void onToolEnd(@SpanKey(from = "id") Run run) {}

  @OpensSpan(Role.EMBEDDER)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  default CompletionStage<Void> beforeEmbedding() {
    throw new UnsupportedOperationException();
  }

  @ClosesSpan(Role.EMBEDDER)
  default CompletionStage<Void> afterEmbedding() {
    throw new UnsupportedOperationException();
  }

  default void onNote(@Capture("hook.note") String note) {}

  default int onStep(@SpanKey int step) {
    return step;
  }

  record Run(String id) {}
}
