// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.example;

/**
 * Hooks as a runner calls them:
 *
 * <pre>{@code
 * @Traced(HOOK)
 * interface RunHooks {
 *   @OpensSpan(MODEL)
 *   void onModelStart(
 *       @SpanKey @Capture(value = GenAi.REQUEST_MODEL, from = "model") Run run, String prompt);
 *
 *   void onToken(@SpanKey Run run, @Capture("run.last_token") String token);
 *
 *   @ClosesSpan(MODEL)
 *   void onModelEnd(
 *       @SpanKey Run run, @Capture(value = GenAi.USAGE_OUTPUT_TOKENS, from = "tokens") Reply reply);
 *
 *   @OpensSpan(TOOL)
 *   void onToolStart(@SpanKey String callId, @Capture(GenAi.TOOL_NAME) String tool);
 *
 *   @ClosesSpan(TOOL)
 *   void onToolEnd(@SpanKey String callId);
 *
 *   @OpensSpan(AGENT)
 *   void onAgentStart(@SpanKey Run run);
 *
 *   @ClosesSpan(AGENT)
 *   void onAgentEnd(@SpanKey Run run);
 * }
 * }</pre>
 */
public interface RunHooks {
  default void onModelStart(Run run, String prompt) {}

  default void onToken(Run run, String token) {}

  default void onModelEnd(Run run, Reply reply) {}

  default void onToolStart(String callId, String tool) {}

  default void onToolEnd(String callId) {}

  default void onAgentStart(Run run) {}

  default void onAgentEnd(Run run) {}
}
