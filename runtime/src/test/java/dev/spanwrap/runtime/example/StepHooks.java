// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.example;

import java.util.concurrent.CompletionStage;

/**
 * Hooks without keys, which belong to what encloses both them and the call:
 *
 * <pre>{@code
 * @Traced(HOOK)
 * interface StepHooks {
 *   @OpensSpan(MODEL)
 *   void beforeModel(String prompt);
 *
 *   void inBetween(@Capture("step.note") String note);
 *
 *   @ClosesSpan(MODEL)
 *   void afterModel();
 *
 *   @OpensSpan(MODEL)
 *   CompletionStage<Void> beforeModelAsync();
 *
 *   @ClosesSpan(MODEL)
 *   CompletionStage<Void> afterModelAsync();
 * }
 * }</pre>
 */
public interface StepHooks {
  default void beforeModel(String prompt) {}

  default void inBetween(String note) {}

  default void afterModel() {}

  default CompletionStage<Void> beforeModelAsync() {
    return null;
  }

  default CompletionStage<Void> afterModelAsync() {
    return null;
  }
}
